import { Injectable } from '@nestjs/common';
import { assertPasswordUncommon, passwordBreached } from '../domain/password-policy';
import { BreachedPasswords } from './breached-passwords';

/** What a new password may not be, wherever one is chosen. */
@Injectable()
export class PasswordRules {
  constructor(private readonly breached: BreachedPasswords) {}

  /**
   * @param path the field that it came in
   * @throws DomainError `AUTH_PASSWORD_COMMON`
   */
  async assertAcceptable(password: string, email: string, path = 'password'): Promise<void> {
    await assertPasswordUncommon(password, email, path);
    if (await this.breached.includes(password)) throw passwordBreached(path);
  }
}
