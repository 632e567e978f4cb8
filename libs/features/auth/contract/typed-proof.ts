import type { DomainError } from '@guildhall/kernel/domain-error';
import { inputInvalid } from '@guildhall/platform/http/http-errors';
import type { TypedProof } from './second-factors';

/** @throws DomainError `INPUT_INVALID` unless exactly one of them was given */
export function typedProofOf({
  code,
  backupCode,
}: {
  readonly code?: string;
  readonly backupCode?: string;
}): TypedProof {
  if (code !== undefined && backupCode === undefined) return { code };
  if (backupCode !== undefined && code === undefined) return { backupCode };
  throw exactlyOneOf('code', 'backupCode');
}

export function exactlyOneOf(...fields: readonly [string, ...string[]]): DomainError {
  return inputInvalid([
    { path: fields[0], code: 'one-of', message: `give exactly one of ${fields.join(', ')}` },
  ]);
}
