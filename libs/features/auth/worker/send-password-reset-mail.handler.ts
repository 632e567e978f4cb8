import { UsersService } from '@guildhall/features/users/application/users.service';
import { Mailer } from '@guildhall/platform/mail/mailer';
import { MailTemplates } from '@guildhall/platform/mail/templates/mail-templates';
import { type TaskHandler, TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { AccountLinks } from '../application/account-links';
import { OneTimeTokens } from '../application/one-time-tokens';
import { type PasswordResetMail, sendPasswordResetMail } from '../contract/auth.tasks';
import { ONE_TIME_TOKEN_LIFETIME_MS } from '../domain/one-time-token';

const PURPOSE = 'reset-password';
const MINUTE_MS = 60_000;

/** Sends the link that chooses a new password, to the address that the account has by now. */
@Injectable()
export class SendPasswordResetMailHandler implements TaskHandler<PasswordResetMail> {
  constructor(
    private readonly users: UsersService,
    private readonly tokens: OneTimeTokens,
    private readonly links: AccountLinks,
    private readonly mailer: Mailer,
    private readonly templates: MailTemplates,
    handlers: TaskHandlers,
  ) {
    handlers.register(sendPasswordResetMail, this);
  }

  async handle({ userId }: PasswordResetMail, { taskId, signal }: TaskRun): Promise<void> {
    const user = await this.users.find(userId);
    // Nobody has the address that was entered, or the account was deleted meanwhile.
    if (!user) return;
    const { displayName, email, locale } = user;
    const token = await this.tokens.mint(taskId, { userId, purpose: PURPOSE, mailedTo: email });
    if (!token) return;
    const mail = this.templates.render('password-reset', locale, {
      displayName,
      resetUrl: this.links.url(PURPOSE, token),
      validForMinutes: ONE_TIME_TOKEN_LIFETIME_MS[PURPOSE] / MINUTE_MS,
    });
    await this.mailer.send(
      { ...mail, messageId: taskId, to: { address: email, name: displayName }, essential: true },
      signal,
    );
  }
}
