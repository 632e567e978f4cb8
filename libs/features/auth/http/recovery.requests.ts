import { EmailField, OpaqueField } from '@guildhall/platform/http/fields';
import { PASSWORD_LENGTH } from '../domain/password-policy';

/** Longer than any token of ours: one that is cut off or extended is answered as a link that is not complete. */
const LONGEST_LINK_TOKEN = 256;
const LONGEST_PASSWORD_TRIED = 1024;

const LINK_TOKEN = {
  max: LONGEST_LINK_TOKEN,
  description: 'What stands behind `#token=` in the link of the mail.',
};
const NEW_PASSWORD = {
  ...PASSWORD_LENGTH,
  format: 'password',
  example: 'correct horse battery staple',
  description: '8 to 128 characters, no other rules.',
};

export class LinkTokenRequest {
  @OpaqueField(LINK_TOKEN)
  readonly token!: string;
}

export class ForgotPasswordRequest {
  @EmailField()
  readonly email!: string;
}

export class ResetPasswordRequest extends LinkTokenRequest {
  @OpaqueField(NEW_PASSWORD)
  readonly password!: string;
}

export class ChangePasswordRequest {
  @OpaqueField({ max: LONGEST_PASSWORD_TRIED, format: 'password', example: 'the one before' })
  readonly currentPassword!: string;

  @OpaqueField(NEW_PASSWORD)
  readonly newPassword!: string;
}

export class ChangeEmailRequest {
  @EmailField({ example: 'ada@new.example.org' })
  readonly newEmail!: string;

  @OpaqueField({
    max: LONGEST_PASSWORD_TRIED,
    format: 'password',
    example: 'correct horse battery staple',
    description: 'Your password.',
  })
  readonly password!: string;
}
