import { UsersService } from '@guildhall/features/users/application/users.service';
import { Database } from '@guildhall/platform/database/database';
import { Mailer } from '@guildhall/platform/mail/mailer';
import { MailTemplates } from '@guildhall/platform/mail/templates/mail-templates';
import { type TaskHandler, TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { AccountLinks } from '../application/account-links';
import { OneTimeTokens } from '../application/one-time-tokens';
import { type EmailChangeMail, sendEmailChangeMail } from '../contract/auth.tasks';
import { isPending } from '../domain/email-change';
import { ONE_TIME_TOKEN_LIFETIME_MS } from '../domain/one-time-token';
import { EmailChangesRepository } from '../persistence/email-changes.repository';

const PURPOSE = 'confirm-email-change';
const HOUR_MS = 3_600_000;

/** Asks at a new address whether it is to be the account's. */
@Injectable()
export class SendEmailChangeMailHandler implements TaskHandler<EmailChangeMail> {
  constructor(
    private readonly users: UsersService,
    private readonly changes: EmailChangesRepository,
    private readonly tokens: OneTimeTokens,
    private readonly links: AccountLinks,
    private readonly mailer: Mailer,
    private readonly templates: MailTemplates,
    private readonly database: Database,
    handlers: TaskHandlers,
  ) {
    handlers.register(sendEmailChangeMail, this);
  }

  async handle({ emailChangeId }: EmailChangeMail, { taskId, signal }: TaskRun): Promise<void> {
    const change = await this.changes.find(this.database, emailChangeId);
    if (!change || !isPending(change)) return;
    const { userId, newEmail } = change;
    const user = await this.users.find(userId);
    const token =
      user &&
      (await this.tokens.mint(taskId, {
        userId,
        purpose: PURPOSE,
        mailedTo: newEmail,
        subjectId: emailChangeId,
      }));
    if (!token) return;
    const { displayName, locale } = user;
    const mail = this.templates.render('email-change', locale, {
      displayName,
      confirmationUrl: this.links.url(PURPOSE, token),
      validForHours: ONE_TIME_TOKEN_LIFETIME_MS[PURPOSE] / HOUR_MS,
    });
    await this.mailer.send(
      { ...mail, messageId: taskId, to: { address: newEmail, name: displayName }, essential: true },
      signal,
    );
  }
}
