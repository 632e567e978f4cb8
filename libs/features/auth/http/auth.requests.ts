import { EmailField, LineField, OpaqueField } from '@guildhall/platform/http/fields';
import { PASSWORD_LENGTH } from '../domain/password-policy';

const LONGEST_TOKEN = 4096;

export class RegisterRequest {
  @EmailField()
  readonly email!: string;

  @OpaqueField({
    ...PASSWORD_LENGTH,
    format: 'password',
    example: 'correct horse battery staple',
    description: '8 to 128 characters, no other rules.',
  })
  readonly password!: string;

  @LineField({ min: 1, max: 80, example: 'Ada Lovelace' })
  readonly displayName!: string;
}

export class LoginRequest {
  @EmailField()
  readonly email!: string;

  @OpaqueField({ max: 1024, format: 'password', example: 'correct horse battery staple' })
  readonly password!: string;

  @LineField({
    min: 1,
    max: 80,
    optional: true,
    example: 'Ada’s phone',
    description: 'Shown in the list of sessions.',
  })
  readonly deviceName?: string;
}

export class RefreshRequest {
  @OpaqueField({
    max: LONGEST_TOKEN,
    optional: true,
    description: 'The newest refresh token of the session. Absent when a cookie carries it.',
  })
  readonly refreshToken?: string;
}
