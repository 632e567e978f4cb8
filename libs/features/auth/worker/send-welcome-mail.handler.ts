import { UsersService } from '@guildhall/features/users/application/users.service';
import { HttpConfig } from '@guildhall/platform/config/http.config';
import { Mailer } from '@guildhall/platform/mail/mailer';
import { MailTemplates } from '@guildhall/platform/mail/templates/mail-templates';
import { type TaskHandler, TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { VerificationLinks } from '../application/verification-links';
import { sendWelcomeMail, type WelcomeMail } from '../contract/auth.tasks';

/** Greets somebody who registered, and asks in the same mail whether the address is theirs. */
@Injectable()
export class SendWelcomeMailHandler implements TaskHandler<WelcomeMail> {
  constructor(
    private readonly users: UsersService,
    private readonly mailer: Mailer,
    private readonly templates: MailTemplates,
    private readonly http: HttpConfig,
    private readonly links: VerificationLinks,
    handlers: TaskHandlers,
  ) {
    handlers.register(sendWelcomeMail, this);
  }

  async handle({ userId }: WelcomeMail, { taskId, signal }: TaskRun): Promise<void> {
    const user = await this.users.find(userId);
    // The account was deleted meanwhile: nobody to greet.
    if (!user) return;
    const { displayName, email, locale } = user;
    const verification = await this.links.make(taskId, user);
    const mail = this.templates.render('welcome', locale, {
      displayName,
      homeUrl: this.http.publicUrl,
      ...(verification ? { verification } : {}),
    });
    // Sent once in the life of an account: there is nothing to unsubscribe from.
    await this.mailer.send(
      { ...mail, messageId: taskId, to: { address: email, name: displayName }, essential: true },
      signal,
    );
  }
}
