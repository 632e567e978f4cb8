import { DomainError } from '@guildhall/kernel/domain-error';
import { AuthErrorCode } from '../contract/auth-error-code';

/** NIST SP 800-63B §5.1.1.2: at least 8, no composition rules; the upper bound only keeps hashing affordable. */
export const PASSWORD_LENGTH = { min: 8, max: 128 } as const;

let commonPasswords: ReadonlySet<string> | undefined;

/**
 * Refuses passwords that everybody tries first (NIST SP 800-63B §5.1.1.2, OWASP ASVS 5.0 V6.2.4), and the
 * account's own address.
 *
 * @param path the field that it came in
 * @throws DomainError `AUTH_PASSWORD_COMMON`
 */
export async function assertPasswordUncommon(password: string, email: string, path: string): Promise<void> {
  commonPasswords ??= await loadCommonPasswords();
  const lowered = password.toLowerCase();
  const guessable =
    commonPasswords.has(lowered) || lowered === email.toLowerCase() || new Set(lowered).size === 1;
  if (!guessable) return;
  throw new DomainError(
    AuthErrorCode.PasswordCommon,
    'refused',
    'This password is one of those that are tried first. Choose another; three or four unrelated words make a good one.',
    { errors: [{ path, code: 'common', message: 'is too common' }] },
  );
}

/** It is in a collection of leaked ones: whoever guesses starts with those. */
export function passwordBreached(path: string): DomainError {
  return new DomainError(
    AuthErrorCode.PasswordCommon,
    'refused',
    'This password has leaked somewhere before. Choose another; three or four unrelated words make a good one.',
    { errors: [{ path, code: 'breached', message: 'has leaked before' }] },
  );
}

/** The bundled list of about fifty thousand leaked passwords, less those too short to be accepted anyway. */
async function loadCommonPasswords(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  const list = dictionary['passwords-common'] as readonly string[];
  return new Set(list.filter((password) => password.length >= PASSWORD_LENGTH.min));
}
