import { OpaqueField } from '@guildhall/platform/http/fields';
import type { TypedProof } from '../contract/second-factors';
import { exactlyOneOf, typedProofOf } from '../contract/typed-proof';

const LONGEST_CODE = 32;

/** A code of the authenticator app or a backup code: one of the two. */
export class TypedProofRequest {
  @OpaqueField({
    max: LONGEST_CODE,
    optional: true,
    example: '492039',
    description: 'What the authenticator app shows. Give this or `backupCode`.',
  })
  readonly code?: string;

  @OpaqueField({ max: LONGEST_CODE, optional: true, description: 'One of your backup codes.' })
  readonly backupCode?: string;
}

export class SecondStepRequest extends TypedProofRequest {
  @OpaqueField({ max: 200, description: 'As `POST /auth/login` gave it.' })
  readonly mfaToken!: string;
}

export class StepUpRequest extends TypedProofRequest {
  @OpaqueField({
    max: 1024,
    format: 'password',
    optional: true,
    description: 'Enough for accounts without a second factor.',
  })
  readonly password?: string;
}

/** @throws DomainError `INPUT_INVALID` unless exactly one of them was given */
export function stepUpProofOf(body: StepUpRequest): TypedProof | { readonly password: string } {
  const { password, code, backupCode } = body;
  if (password === undefined) return typedProofOf(body);
  if (code === undefined && backupCode === undefined) return { password };
  throw exactlyOneOf('password', 'code', 'backupCode');
}
