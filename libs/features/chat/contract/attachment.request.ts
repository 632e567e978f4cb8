import { FormattedField, IntegerField, LineField } from '@guildhall/platform/http/fields';

const MEDIA_TYPE = /^[a-z0-9][\w!#$&^.+-]{0,63}\/[a-z0-9][\w!#$&^.+-]{0,63}$/i;
const LONGEST_URL = 2_048;

/** Something to be sent with a message. It lies elsewhere: nothing is fetched. */
export class AttachmentRequest {
  @FormattedField({
    min: 9,
    max: LONGEST_URL,
    format: 'https',
    pattern: /^https:\/\/\S+$/,
    test: isHttps,
    message: `must be an https address of at most ${LONGEST_URL} characters, without a user or password`,
    example: 'https://files.example.org/plan.pdf',
  })
  readonly url!: string;

  @LineField({ min: 1, max: 200, example: 'plan.pdf' })
  readonly name!: string;

  @FormattedField({
    min: 3,
    max: 129,
    format: 'mediaType',
    pattern: MEDIA_TYPE,
    test: (value) => MEDIA_TYPE.test(value),
    message: 'must be a media type such as image/png',
    example: 'application/pdf',
  })
  readonly contentType!: string;

  @IntegerField({ min: 0, max: Number.MAX_SAFE_INTEGER, optional: true, description: 'Its size.' })
  readonly bytes?: number;
}

function isHttps(value: string): boolean {
  if (/\s/.test(value) || !URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return protocol === 'https:' && username === '' && password === '';
}
