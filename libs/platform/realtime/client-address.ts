import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** What proxies say of the client, for requests that do not pass through Fastify, and by the same rules. */
export class TrustedProxies {
  private readonly trusted = new BlockList();

  /** @param subnets addresses and CIDR ranges, as in TRUSTED_PROXIES */
  constructor(subnets: readonly string[]) {
    for (const subnet of subnets) {
      const [address = '', bits] = subnet.split('/');
      const family = familyOf(address);
      this.trusted.addSubnet(
        address,
        bits === undefined ? (family === 'ipv4' ? 32 : 128) : Number(bits),
        family,
      );
    }
  }

  /** The nearest address that is no trusted proxy; `null` when even the connection has none. */
  addressOf(request: IncomingMessage): string | null {
    let nearest = request.socket.remoteAddress ?? null;
    for (const said of this.forwardedBy(request).toReversed()) {
      if (nearest === null || !this.trusts(nearest)) return nearest;
      if (isIP(said) === 0) return nearest;
      nearest = said;
    }
    return nearest;
  }

  /** True when the client spoke TLS to this process or to the proxy that we believe. */
  isSecure(request: IncomingMessage): boolean {
    if ('encrypted' in request.socket) return true;
    const { remoteAddress } = request.socket;
    if (remoteAddress === undefined || !this.trusts(remoteAddress)) return false;
    const protocol = String(request.headers['x-forwarded-proto'] ?? '');
    return protocol.split(',').at(-1)?.trim() === 'https';
  }

  private trusts(address: string): boolean {
    const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
    return isIP(plain) !== 0 && this.trusted.check(plain, familyOf(plain));
  }

  private forwardedBy({ headers }: IncomingMessage): string[] {
    return String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .map((said) => said.trim())
      .filter(Boolean);
  }
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}
