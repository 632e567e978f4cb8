import type { DomainError, FieldError } from '@guildhall/kernel/domain-error';
import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { inputInvalid } from './http-errors';
import { rememberRules } from './remembered-rules';

rememberRules();

const UNKNOWN_FIELD = 'whitelistValidation';

const RULES = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
} as const;

/** Validates bodies, queries and parameters against their request class; anything it does not declare is refused. */
@Injectable()
export class InputPipe implements PipeTransform {
  private readonly validation = new ValidationPipe({
    transform: true,
    ...RULES,
    exceptionFactory: refused,
  });

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return value;
    if (metadata.type === 'body' && value !== undefined) assertObject(value, 'the body');
    assertNothingInherited(value);
    return this.validation.transform(value ?? {}, metadata) as Promise<unknown>;
  }
}

/**
 * The same for what does not come over HTTP, and at once, so that the order of events is kept.
 *
 * @param what completes "… must be a JSON object"
 * @throws DomainError `INPUT_INVALID`
 */
export function readInput<Input extends object>(type: new () => Input, value: unknown, what: string): Input {
  assertObject(value, what);
  assertNothingInherited(value);
  const input = plainToInstance(type, value);
  const errors = validateSync(input, RULES);
  if (errors.length > 0) throw refused(errors);
  return input;
}

function refused(errors: readonly ValidationError[]): DomainError {
  return inputInvalid(errors.flatMap((error) => fieldErrors(error, '')));
}

function assertObject(value: unknown, what: string): void {
  if (!isPlainObject(value))
    throw inputInvalid([{ path: '', code: 'object', message: `${what} must be a JSON object` }]);
}

function assertNothingInherited(value: unknown): void {
  const stray = inheritedNames(value, '');
  if (stray.length > 0) throw inputInvalid(stray.map(unknownField));
}

function fieldErrors(error: ValidationError, parent: string): FieldError[] {
  const path = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([code, message]) =>
    code === UNKNOWN_FIELD ? unknownField(path) : { path, code, message },
  );
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, path))];
}

function unknownField(path: string): FieldError {
  return { path, code: 'unknown', message: 'is not a field of this request' };
}

/**
 * Paths of fields named like a member of every object (`constructor`, `toString`, `__proto__`). class-validator looks
 * declared fields up in a plain object, finds those there, and would let them pass. Nesting is bounded by the parser.
 */
function inheritedNames(value: unknown, parent: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const path = parent === '' ? name : `${parent}.${name}`;
    return name in Object.prototype ? [path] : inheritedNames(inner, path);
  });
}

/** Of JSON, and not, say, a Buffer, which sockets may carry. */
function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
