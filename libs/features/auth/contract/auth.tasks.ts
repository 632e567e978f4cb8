import { defineTask } from '@guildhall/platform/outbox/task';
import { SECURITY_EVENTS, type SecurityEvent } from '@guildhall/platform/mail/templates/security-mails';
import { IsIn, IsISO8601, IsOptional, IsUUID } from 'class-validator';

export class WelcomeMail {
  @IsUUID()
  userId!: string;
}

export const sendWelcomeMail = defineTask({
  name: 'auth.send-welcome-mail',
  queue: 'email',
  payload: WelcomeMail,
});

export class VerificationMail {
  @IsUUID()
  userId!: string;
}

/** Asks whether the account's present address is its owner's. */
export const sendVerificationMail = defineTask({
  name: 'auth.send-verification-mail',
  queue: 'email',
  payload: VerificationMail,
  deduplicationKey: ({ userId }) => userId,
});

export class PasswordResetMail {
  /** Nobody's when the address that was entered has no account. */
  @IsUUID()
  userId!: string;
}

export const sendPasswordResetMail = defineTask({
  name: 'auth.send-password-reset-mail',
  queue: 'email',
  payload: PasswordResetMail,
  deduplicationKey: ({ userId }) => userId,
});

export class EmailChangeMail {
  @IsUUID()
  emailChangeId!: string;
}

/** Asks at the new address whether it is the account owner's. */
export const sendEmailChangeMail = defineTask({
  name: 'auth.send-email-change-mail',
  queue: 'email',
  payload: EmailChangeMail,
});

export class SecurityNotice {
  @IsUUID()
  userId!: string;

  @IsIn(SECURITY_EVENTS)
  kind!: SecurityEvent;

  @IsISO8601()
  occurredAt!: string;

  /** The session that did it: its device and address are told. */
  @IsOptional()
  @IsUUID()
  sessionId?: string;

  /** Goes to the address that this change replaces, with a link that undoes it. */
  @IsOptional()
  @IsUUID()
  emailChangeId?: string;
}

/** Enqueue it through `SecurityNotices`. */
export const sendSecurityNotice = defineTask({
  name: 'auth.send-security-notice',
  queue: 'email',
  payload: SecurityNotice,
});
