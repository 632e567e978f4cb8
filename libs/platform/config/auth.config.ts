import { integer, list, text, url, Variable } from './variable';

const isMasterKey = (item: string) => Buffer.from(item, 'base64').length === 32;

/** Keys, tokens and passwords. */
export class AuthConfig {
  @Variable('MASTER_KEY', {
    type: masterKeyList(),
    default: '',
    defaultDescription: 'made in DATA_DIR/master-key by `npm start` with the embedded database',
    secret: true,
    description:
      'Encrypts signing keys and secrets at rest: 32 bytes as base64. To rotate, put the new key first and keep the old ones behind commas.',
    neededWhen: 'in production',
  })
  masterKey!: string;

  @Variable('TOKEN_ISSUER', {
    type: text(),
    default: 'guildhall',
    description: 'The iss of access and refresh tokens; the same on every process of one installation.',
  })
  readonly issuer!: string;

  @Variable('TOKEN_AUDIENCE', {
    type: text(),
    default: 'guildhall-api',
    description: 'The aud of access tokens.',
  })
  readonly audience!: string;

  @Variable('SECOND_FACTOR_ISSUER', {
    type: text(),
    default: 'Guildhall',
    description: 'What authenticator apps and passkey dialogues call this installation.',
  })
  readonly secondFactorIssuer!: string;

  @Variable('ACCESS_TOKEN_TTL_SECONDS', {
    type: integer({ min: 30, max: 86_400 }),
    default: 15 * 60,
    description: 'Life of an access token.',
  })
  readonly accessTokenSeconds!: number;

  @Variable('REFRESH_TOKEN_TTL_SECONDS', {
    type: integer({ min: 60, max: 31_536_000 }),
    default: 7 * 24 * 3600,
    description: 'Life of a refresh token, and so of a session that is not used.',
  })
  readonly refreshTokenSeconds!: number;

  @Variable('REFRESH_GRACE_SECONDS', {
    type: integer({ min: 0, max: 60 }),
    default: 10,
    description: 'How long a client that lost the answer to a refresh is handed the same successor again.',
  })
  readonly refreshGraceSeconds!: number;

  @Variable('PASSWORD_BREACH_URL', {
    type: url('http:', 'https:'),
    default: '',
    defaultDescription: 'none: only the bundled list of common passwords',
    description:
      'A service that is asked whether a new password has leaked, in the range format of Have I Been Pwned (https://api.pwnedpasswords.com/range). It learns five digits of a hash. When it does not answer, nobody waits.',
  })
  readonly passwordBreachUrl!: string;
}

function masterKeyList() {
  const keys = list('32-byte keys in base64', isMasterKey);
  return { accepts: keys.accepts, parse: (value: string) => checked(keys.parse, value) };
}

function checked(parse: (value: string) => readonly string[], value: string): string {
  try {
    return parse(value).join(',');
  } catch {
    // The general message would repeat the bad item, which is somebody's key.
    throw new Error('must be 32 bytes as base64 (`openssl rand -base64 32`), several separated by commas');
  }
}
