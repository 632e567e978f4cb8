import { networkOf } from '@guildhall/platform/throttle/network';

/** What kind of program somebody uses: what a person would call their device. */
export interface Device {
  readonly browser: string;
  /** `null` for programs that do not say. */
  readonly system: string | null;
}

/** Names that browsers give themselves; one that is built on another comes before it. */
const BROWSERS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome|Chromium)\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
];

const SYSTEMS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\b(iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\b(Macintosh|Mac OS X)\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** Families, not versions: a browser that has updated itself is the same device. */
export function deviceOf(userAgent: string | null): Device {
  const text = userAgent ?? '';
  const product = /^[\w.-]+/.exec(text)?.[0] ?? 'unknown';
  return { browser: nameIn(BROWSERS, text) ?? product, system: nameIn(SYSTEMS, text) ?? null };
}

/** `Firefox, Linux` */
export function describeDevice(userAgent: string | null): string {
  const { browser, system } = deviceOf(userAgent);
  return system === null ? browser : `${browser}, ${system}`;
}

/**
 * The surroundings of an address: an IPv4 /24 or an IPv6 /48. Providers move a customer about inside of such a range,
 * and not everybody who restarts a router has a new device.
 */
export function neighbourhoodOf(ip: string | null): string {
  const network = networkOf(ip);
  if (!network.includes(':')) return network.split('.').slice(0, 3).join('.');
  return network.split(':').slice(0, 3).join(':');
}

function nameIn(names: ReadonlyArray<readonly [RegExp, string]>, text: string): string | undefined {
  return names.find(([pattern]) => pattern.test(text))?.[1];
}
