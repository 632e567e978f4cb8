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
    if (metadata.type === 'body' && !isPlainObject(value ?? {})) {
      throw inputInvalid([{ path: '', code: 'object', message: 'the body must be a JSON object' }]);
    }
    return this.validation.transform(value ?? {}, metadata) as Promise<unknown>;
  }
}

function fieldErrors(error: ValidationError, parent: string): FieldError[] {
  const path = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([code, message]) =>
    code === UNKNOWN_FIELD
      ? { path, code: 'unknown', message: 'is not a field of this request' }
      : { path, code, message },
  );
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, path))];
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
