import { createHash } from 'node:crypto';
import { AuthConfig } from '@guildhall/platform/config/auth.config';
import type { Logger } from '@guildhall/platform/observability/logger';
import { LOGGER } from '@guildhall/platform/observability/logger.token';
import { Inject, Injectable } from '@nestjs/common';

/** Somebody waits for the answer, and without one they are let through. */
const TIMEOUT_MS = 1_500;
const PREFIX_LENGTH = 5;

/**
 * Asks a service that speaks the range protocol of Have I Been Pwned whether a password has leaked. It is told five
 * hexadecimal digits of a SHA-1 and answers with every leaked hash that begins like that (k-anonymity): neither the
 * password nor its hash leaves this process.
 */
@Injectable()
export class BreachedPasswords {
  constructor(
    private readonly config: AuthConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @returns false also when no service is configured, or it does not answer in time */
  async includes(password: string): Promise<boolean> {
    if (this.config.passwordBreachUrl === '') return false;
    const hash = createHash('sha1').update(password).digest('hex').toUpperCase();
    try {
      const leaked = await this.suffixesOf(hash.slice(0, PREFIX_LENGTH));
      return leaked.has(hash.slice(PREFIX_LENGTH));
    } catch (error) {
      // The error may name what was asked for, and five digits are still something about somebody's password.
      const reason = error instanceof Error ? error.name : 'unknown';
      this.logger.warn({ reason }, 'the service for breached passwords did not answer');
      return false;
    }
  }

  private async suffixesOf(prefix: string): Promise<ReadonlySet<string>> {
    const response = await fetch(`${this.config.passwordBreachUrl}/${prefix}`, {
      // Answers are filled up to one length, so that it does not tell which was asked for.
      headers: { 'add-padding': 'true', 'user-agent': 'guildhall' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`answered ${response.status}`);
    return readRange(await response.text());
  }
}

/** `SUFFIX:COUNT` a line. What only fills the answer up has a count of 0. */
export function readRange(text: string): ReadonlySet<string> {
  const lines = text.split('\n').map((line) => line.trim().split(':'));
  return new Set(lines.filter(([, count]) => Number(count) > 0).map(([suffix = '']) => suffix.toUpperCase()));
}
