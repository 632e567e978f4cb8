import { Clock } from '@guildhall/kernel/clock';
import type { Transaction } from '@guildhall/platform/database/transaction';
import type { SecurityEvent } from '@guildhall/platform/mail/templates/security-mails';
import { Injectable } from '@nestjs/common';
import { sendSecurityNotice } from '../contract/auth.tasks';

export interface NoticeDetails {
  /** The session that did it; the caller's when absent. */
  readonly sessionId?: string;
  /** Goes to the address that this change replaces, with a link that undoes it. */
  readonly emailChangeId?: string;
}

/** Mails that tell people what happened to their account (OWASP ASVS 5.0 V6.3.7). They cannot be switched off. */
@Injectable()
export class SecurityNotices {
  constructor(private readonly clock: Clock) {}

  /** The mail goes out after the commit. */
  send(tx: Transaction, userId: string, kind: SecurityEvent, details: NoticeDetails = {}): void {
    const { context } = tx;
    // An admin's session is not the account owner's business.
    const own = context.userId === userId ? context.sessionId : null;
    const sessionId = details.sessionId ?? own;
    tx.enqueue(sendSecurityNotice, {
      userId,
      kind,
      occurredAt: this.clock.now().toISOString(),
      ...(sessionId === null ? {} : { sessionId }),
      ...(details.emailChangeId === undefined ? {} : { emailChangeId: details.emailChangeId }),
    });
  }
}
