import { UsersService } from '@guildhall/features/users/application/users.service';
import { Mailer } from '@guildhall/platform/mail/mailer';
import { MailTemplates } from '@guildhall/platform/mail/templates/mail-templates';
import { type TaskHandler, TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { RedirectTargets } from '../application/redirect-targets';
import { CONFIRMATION_SECONDS, PendingSignIns } from '../application/pending-sign-ins';
import { sendSignInConfirmation, type SignInToConfirm } from '../contract/connection.tasks';
import { type ConnectionProvider, PROVIDER_TITLES } from '../contract/provider';

/** Mails the link that, together with what the client kept, ends a sign-in. */
@Injectable()
export class SendSignInConfirmationHandler implements TaskHandler<SignInToConfirm> {
  constructor(
    private readonly pending: PendingSignIns,
    private readonly users: UsersService,
    private readonly redirects: RedirectTargets,
    private readonly mailer: Mailer,
    private readonly templates: MailTemplates,
    handlers: TaskHandlers,
  ) {
    handlers.register(sendSignInConfirmation, this);
  }

  async handle({ signInId }: SignInToConfirm, { taskId, signal }: TaskRun): Promise<void> {
    const minted = await this.pending.mintToken(signInId);
    // It was confirmed or has expired meanwhile.
    if (!minted) return;
    const { email, provider, token } = minted;
    const user = await this.users.findByEmail(email);
    const mail = this.templates.render('sign-in-confirmation', user?.locale ?? 'en', {
      providerTitle: PROVIDER_TITLES[provider],
      confirmationUrl: this.link(provider, token),
      validForMinutes: CONFIRMATION_SECONDS / 60,
    });
    await this.mailer.send({ ...mail, messageId: taskId, to: { address: email }, essential: true }, signal);
  }

  /** The token is behind the `#`, so that no server and no log on the way sees it. */
  private link(provider: ConnectionProvider, confirmationToken: string): string {
    const page = this.redirects.page();
    page.searchParams.set('provider', provider);
    page.hash = new URLSearchParams({ confirmationToken }).toString();
    return page.href;
  }
}
