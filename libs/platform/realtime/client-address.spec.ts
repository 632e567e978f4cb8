import type { IncomingMessage } from 'node:http';
import { TrustedProxies } from './client-address';

function request(
  remoteAddress: string,
  headers: Record<string, string> = {},
  encrypted = false,
): IncomingMessage {
  return {
    socket: { remoteAddress, ...(encrypted ? { encrypted } : {}) },
    headers,
  } as unknown as IncomingMessage;
}

describe('what proxies say of a socket’s client', () => {
  const proxies = new TrustedProxies(['10.0.0.0/8', '127.0.0.1', 'fd00::/8']);

  it.each([
    ['nobody in between', '203.0.113.5', '', '203.0.113.5'],
    ['a stranger who makes it up', '203.0.113.5', '198.51.100.1', '203.0.113.5'],
    ['one proxy', '10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['one proxy that speaks IPv6 to us', '::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['two proxies', 'fd00::1', '198.51.100.1, 10.9.9.9', '198.51.100.1'],
    ['a client who makes up one more before a proxy', '10.1.2.3', '192.0.2.1, 198.51.100.1', '198.51.100.1'],
    ['a proxy that says nonsense', '10.1.2.3', 'unknown', '10.1.2.3'],
  ])('finds the address behind %s', (_, remote, forwarded, expected) => {
    const headers: Record<string, string> = forwarded === '' ? {} : { 'x-forwarded-for': forwarded };
    expect(proxies.addressOf(request(remote, headers))).toBe(expected);
  });

  it('believes only a trusted proxy that the client spoke TLS', () => {
    const headers = { 'x-forwarded-proto': 'https' };
    expect(proxies.isSecure(request('10.1.2.3', headers))).toBe(true);
    expect(proxies.isSecure(request('203.0.113.5', headers))).toBe(false);
    expect(proxies.isSecure(request('10.1.2.3'))).toBe(false);
    expect(proxies.isSecure(request('203.0.113.5', {}, true))).toBe(true);
  });
});
