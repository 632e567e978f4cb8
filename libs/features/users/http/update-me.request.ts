import { EnumField, LineField, TextField } from '@guildhall/platform/http/fields';
import { type Locale, LOCALES } from '../contract/user';
import {
  BIO_LENGTH,
  DISPLAY_NAME_LENGTH,
  HEADLINE_LENGTH,
  type ProfileChanges,
} from '../domain/profile-changes';

export class UpdateMeRequest implements ProfileChanges {
  @LineField({ ...DISPLAY_NAME_LENGTH, optional: true, example: 'Ada Lovelace' })
  readonly displayName?: string;

  @LineField({
    ...HEADLINE_LENGTH,
    optional: true,
    example: 'Analyst and programmer',
    description: 'Empty clears it.',
  })
  readonly headline?: string;

  @TextField({
    ...BIO_LENGTH,
    optional: true,
    example: 'I write programs for machines that do not exist yet.',
    description: 'Empty clears it.',
  })
  readonly bio?: string;

  @EnumField(LOCALES, { optional: true, description: 'Language of mails and notifications.', example: 'en' })
  readonly locale?: Locale;
}
