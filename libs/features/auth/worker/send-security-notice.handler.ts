import { UsersService } from '@guildhall/features/users/application/users.service';
import type { User } from '@guildhall/features/users/contract/user';
import { Database } from '@guildhall/platform/database/database';
import { Mailer } from '@guildhall/platform/mail/mailer';
import { MailTemplates } from '@guildhall/platform/mail/templates/mail-templates';
import { type TaskHandler, TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { AccountLinks } from '../application/account-links';
import { OneTimeTokens } from '../application/one-time-tokens';
import { SessionsService } from '../application/sessions.service';
import { type SecurityNotice, sendSecurityNotice } from '../contract/auth.tasks';
import { describeDevice } from '../domain/device';
import type { EmailChange } from '../domain/email-change';
import type { Session } from '../domain/session';
import { EmailChangesRepository } from '../persistence/email-changes.repository';

/** Tells somebody what happened to their account. */
@Injectable()
export class SendSecurityNoticeHandler implements TaskHandler<SecurityNotice> {
  constructor(
    private readonly users: UsersService,
    private readonly sessions: SessionsService,
    private readonly changes: EmailChangesRepository,
    private readonly tokens: OneTimeTokens,
    private readonly links: AccountLinks,
    private readonly mailer: Mailer,
    private readonly templates: MailTemplates,
    private readonly database: Database,
    handlers: TaskHandlers,
  ) {
    handlers.register(sendSecurityNotice, this);
  }

  async handle(notice: SecurityNotice, { taskId, signal }: TaskRun): Promise<void> {
    const { userId, kind, occurredAt, sessionId, emailChangeId } = notice;
    const user = await this.users.find(userId);
    const change = emailChangeId && (await this.changes.find(this.database, emailChangeId));
    // The account was deleted meanwhile, or nobody knows any more where this had to go.
    if (!user || (emailChangeId && !change)) return;
    const session = sessionId ? await this.sessions.find(userId, sessionId) : undefined;
    const actionUrl = change
      ? await this.undoUrl(taskId, change)
      : kind === 'signed-in-on-new-device' && session
        ? await this.disownUrl(taskId, user, session)
        : undefined;
    const { displayName, locale } = user;
    const mail = this.templates.render('security-notice', locale, {
      displayName,
      event: kind,
      occurredAt: new Date(occurredAt),
      ...(session ? { device: session.deviceName ?? describeDevice(session.userAgent) } : {}),
      ...(session?.ip ? { ip: session.ip } : {}),
      ...(actionUrl === undefined ? {} : { actionUrl }),
    });
    const to = { address: change ? change.oldEmail : user.email, name: displayName };
    await this.mailer.send({ ...mail, messageId: taskId, to, essential: true }, signal);
  }

  private async undoUrl(taskId: string, { id, userId, oldEmail }: EmailChange): Promise<string | undefined> {
    const purpose = 'undo-email-change';
    const token = await this.tokens.mint(taskId, { userId, purpose, mailedTo: oldEmail, subjectId: id });
    return token && this.links.url(purpose, token);
  }

  private async disownUrl(taskId: string, user: User, session: Session): Promise<string | undefined> {
    const purpose = 'disown-sign-in';
    const about = { userId: user.id, purpose, mailedTo: user.email, subjectId: session.id } as const;
    const token = await this.tokens.mint(taskId, about);
    return token && this.links.url(purpose, token);
  }
}
