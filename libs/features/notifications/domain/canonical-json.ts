/**
 * JSON in the one form that equal values share: RFC 8785 (JSON Canonicalization Scheme). Strings and numbers are
 * written as ECMAScript writes them (§3.2.2), members are sorted by their names' UTF-16 units (§3.2.3).
 *
 * @param value plain JSON; members that are `undefined` are left out, as `JSON.stringify` does
 * @throws TypeError for what has no JSON form: not finite numbers, lone surrogates, `undefined`, functions, class instances such as `Date`
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && isPlain(value)) return canonicalObject(value as Record<string, unknown>);
  throw new TypeError(`There is no canonical JSON of ${nameOf(value)}.`);
}

function canonicalObject(object: Record<string, unknown>): string {
  const members = Object.keys(object)
    .filter((name) => object[name] !== undefined)
    // The default order compares UTF-16 units, which is just what the standard asks for.
    .toSorted()
    .map((name) => `${canonicalString(name)}:${canonicalJson(object[name])}`);
  return `{${members.join(',')}}`;
}

function canonicalString(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('There is no canonical JSON of a lone surrogate.');
  return JSON.stringify(value);
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`There is no canonical JSON of ${value}.`);
  return JSON.stringify(value);
}

/** Object literals, and instances of payload classes, which have no behaviour; not `Date`, `Map` and the like. */
function isPlain(value: object): boolean {
  return Object.prototype.toString.call(value) === '[object Object]' && !('toJSON' in value);
}

function nameOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? value.constructor.name : typeof value;
}
