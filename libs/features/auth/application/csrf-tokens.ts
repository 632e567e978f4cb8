import { randomBytes, timingSafeEqual } from 'node:crypto';
import { SecretBox } from '@guildhall/platform/crypto/secret-box';
import { Injectable } from '@nestjs/common';

const RANDOM_BYTES = 18;
const SHAPE = /^[A-Za-z0-9_-]{24}\.[A-Za-z0-9_-]{43}$/;

/**
 * Tokens of the signed double submit (OWASP CSRF Prevention Cheat Sheet): random bytes and a keyed hash of them and of
 * the session, so that a token of one session is worth nothing in another and nothing has to be stored.
 */
@Injectable()
export class CsrfTokens {
  constructor(private readonly box: SecretBox) {}

  issue(sessionId: string): string {
    const random = randomBytes(RANDOM_BYTES).toString('base64url');
    return `${random}.${this.signature(sessionId, random).toString('base64url')}`;
  }

  /** Whether this installation made the token for this session. */
  isOf(sessionId: string, token: string): boolean {
    if (!SHAPE.test(token)) return false;
    const [random = '', signature = ''] = token.split('.');
    return timingSafeEqual(Buffer.from(signature, 'base64url'), this.signature(sessionId, random));
  }

  /** The lengths of both parts are fixed, so no two pairs of them are written the same. */
  private signature(sessionId: string, random: string): Buffer {
    return this.box.fingerprint(`${sessionId}!${random}`, 'csrf');
  }
}
