const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** True for a code of ISO 4217, in upper case. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}
