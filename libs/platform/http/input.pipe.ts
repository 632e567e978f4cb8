import type { FieldError } from '@guildhall/kernel/domain-error';
import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { inputInvalid } from './http-errors';

const UNKNOWN_FIELD = 'whitelistValidation';

/** Validates bodies, queries and parameters against their request class; anything it does not declare is refused. */
@Injectable()
export class InputPipe implements PipeTransform {
  private readonly validation = new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => inputInvalid(errors.flatMap((error) => fieldErrors(error, ''))),
  });

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return value;
    if (metadata.type === 'body' && value !== undefined && !isPlainObject(value)) {
      throw inputInvalid([{ path: '', code: 'object', message: 'the body must be a JSON object' }]);
    }
    const stray = inheritedNames(value, '');
    if (stray.length > 0) throw inputInvalid(stray.map(unknownField));
    return this.validation.transform(value ?? {}, metadata) as Promise<unknown>;
  }
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

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
