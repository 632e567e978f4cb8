import { isIPv6 } from 'node:net';

/**
 * The network that a limit is keyed by: an IPv4 address as it is, an IPv6 address by its /64, because one
 * customer usually owns all of those. An IPv4 address in IPv6 clothes (RFC 4291 §2.5.5.2) counts as what it is.
 */
export function networkOf(ip: string | null): string {
  if (ip === null) return 'unknown';
  if (!isIPv6(ip)) return ip;
  const groups = groupsOf(ip);
  const isMappedIPv4 = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMappedIPv4)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 0xff])
      .join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** The eight groups of an IPv6 address, whichever way it is written (RFC 4291 §2.2), without its zone. */
function groupsOf(ip: string): number[] {
  const [address = ''] = ip.split('%', 1);
  const [left = [], right] = address.split('::').map(numbersOf);
  if (!right) return left;
  return [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
}

function numbersOf(part: string): number[] {
  return part
    .split(':')
    .filter(Boolean)
    .flatMap((group) => {
      if (!group.includes('.')) return [Number.parseInt(group, 16)];
      const [first = 0, second = 0, third = 0, fourth = 0] = group.split('.').map(Number);
      return [first * 256 + second, third * 256 + fourth];
    });
}
