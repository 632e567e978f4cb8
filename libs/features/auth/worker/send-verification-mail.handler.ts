import { UsersService } from '@guildhall/features/users/application/users.service';
import { Mailer } from '@guildhall/platform/mail/mailer';
import { MailTemplates } from '@guildhall/platform/mail/templates/mail-templates';
import { type TaskHandler, TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { VerificationLinks } from '../application/verification-links';
import { sendVerificationMail, type VerificationMail } from '../contract/auth.tasks';

/** Asks whether an account's address is its owner's, when they want the mail once more. */
@Injectable()
export class SendVerificationMailHandler implements TaskHandler<VerificationMail> {
  constructor(
    private readonly users: UsersService,
    private readonly links: VerificationLinks,
    private readonly mailer: Mailer,
    private readonly templates: MailTemplates,
    handlers: TaskHandlers,
  ) {
    handlers.register(sendVerificationMail, this);
  }

  async handle({ userId }: VerificationMail, { taskId, signal }: TaskRun): Promise<void> {
    const user = await this.users.find(userId);
    const link = user && (await this.links.make(taskId, user));
    // The account was deleted, or its address confirmed, meanwhile.
    if (!link) return;
    const { displayName, email, locale } = user;
    const mail = this.templates.render('verification', locale, { displayName, ...link });
    await this.mailer.send(
      { ...mail, messageId: taskId, to: { address: email, name: displayName }, essential: true },
      signal,
    );
  }
}
