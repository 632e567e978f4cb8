import { Clock } from '@guildhall/kernel/clock';
import { Injectable } from '@nestjs/common';
import type { MailProviderName } from '../config/mail.config';
import { Database } from '../database/database';

export interface MailAttempt {
  readonly provider: MailProviderName;
  /**
   *  trying   the provider is being given the mail, or was when a process died
   *  unknown  the provider was given the whole mail and its answer was lost
   *  sent     the provider took it
   */
  readonly state: 'trying' | 'unknown' | 'sent';
  readonly startedAt: Date;
}

/** Who has, or may have, which mail: by Message-ID, across processes and restarts. */
@Injectable()
export class MailAttemptsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async find(messageId: string): Promise<MailAttempt | undefined> {
    const [attempt] = await this.database.query<MailAttempt>(
      'SELECT provider, state, started_at AS "startedAt" FROM mail_attempts WHERE message_id = $1',
      [messageId],
    );
    return attempt;
  }

  /** The provider is given the mail now. A mail it may have had before stays `unknown` from then on. */
  async begin(messageId: string, provider: MailProviderName): Promise<void> {
    await this.database.query(
      `INSERT INTO mail_attempts AS attempt (message_id, provider, state, started_at, updated_at)
       VALUES ($1, $2, 'trying', $3, $3)
       ON CONFLICT (message_id) DO UPDATE
          SET provider = $2, updated_at = $3,
              state = CASE WHEN attempt.provider = $2 THEN attempt.state ELSE 'trying' END,
              started_at = CASE WHEN attempt.provider = $2 THEN attempt.started_at ELSE $3 END`,
      [messageId, provider, this.clock.now()],
    );
  }

  async settle(messageId: string, state: 'unknown' | 'sent'): Promise<void> {
    await this.database.query('UPDATE mail_attempts SET state = $2, updated_at = $3 WHERE message_id = $1', [
      messageId,
      state,
      this.clock.now(),
    ]);
  }

  /** Nobody has the mail. */
  async forget(messageId: string): Promise<void> {
    await this.database.query('DELETE FROM mail_attempts WHERE message_id = $1', [messageId]);
  }

  /** @returns how many were dropped */
  async purge(before: Date): Promise<number> {
    const rows = await this.database.query(
      'DELETE FROM mail_attempts WHERE updated_at < $1 RETURNING message_id',
      [before],
    );
    return rows.length;
  }
}
