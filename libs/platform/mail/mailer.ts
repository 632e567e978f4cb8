import { setTimeout as delay } from 'node:timers/promises';
import { Clock } from '@guildhall/kernel/clock';
import { Inject, Injectable } from '@nestjs/common';
import { MailConfig, type MailProviderName } from '../config/mail.config';
import type { Logger } from '../observability/logger';
import { LOGGER } from '../observability/logger.token';
import { TaskDeferred } from '../outbox/task-failures';
import { MailAttemptsRepository } from './mail-attempts.repository';
import {
  MailAnswerLost,
  MailBounced,
  MailNotAccepted,
  MailNotConfigured,
  MailSuppressed,
} from './mail-failures';
import type { OutgoingMail, SentMail } from './outgoing-mail';
import { type MailMessage, toMessage } from './providers/mail-message';
import { AnswerLost, ProviderFailed, RecipientDeferred, RecipientRefused } from './providers/mail-provider';
import { MailProviders } from './providers/mail-providers';
import { Suppressions } from './suppression/suppressions';

/**
 * A provider that may have a mail is the only one asked for it during this time. After that a second copy is the
 * smaller evil than none.
 */
const LOYAL_FOR_MS = 10 * 60_000;
const SPREAD_MS = 1_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 4_000;

/** Sends mail through the first configured provider that takes it. Called by task handlers only. */
@Injectable()
export class Mailer {
  constructor(
    private readonly config: MailConfig,
    private readonly providers: MailProviders,
    private readonly attempts: MailAttemptsRepository,
    private readonly suppressions: Suppressions,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** False when this installation has no provider: {@link send} would only refuse. */
  get isConfigured(): boolean {
    return this.providers.names.length > 0;
  }

  /**
   * Hands one mail to a provider, within `MAIL_TIMEOUT_MS`. A mail that was handed over by an earlier run with the
   * same `messageId` is not sent again.
   *
   * A provider that is unreachable, refuses our sign-in or says "later" makes the next one be asked; a refused
   * recipient does not, nor does an answer that is lost after the whole mail was handed over (RFC 5321 §4.5.3.2.6):
   * the retry goes to the same provider with the same Message-ID.
   *
   * @param signal of the task's run
   * @throws MailBounced the recipient was refused: final
   * @throws MailSuppressed the address is not written to any more: final
   * @throws MailNotConfigured there is no provider: final until there is one
   * @throws TaskDeferred every provider failed moments ago: try later, without using up an attempt
   * @throws MailNotAccepted, MailAnswerLost try again
   */
  async send(mail: OutgoingMail, signal: AbortSignal): Promise<SentMail> {
    if (!this.isConfigured) throw new MailNotConfigured();
    const message = toMessage(mail, this.config);
    await this.assertNotSuppressed(mail);
    const earlier = await this.attempts.find(message.messageId);
    if (earlier?.state === 'sent') return { provider: earlier.provider };
    if (earlier && this.mustStay(earlier)) return this.offerAgain(message, earlier.provider, signal);
    return this.offer(message, signal);
  }

  private async assertNotSuppressed({ to, essential }: OutgoingMail): Promise<void> {
    const suppression = await this.suppressions.find(to.address);
    if (suppression && (suppression.reason === 'bounce' || !essential))
      throw new MailSuppressed(suppression.reason);
  }

  private mustStay({ provider, startedAt }: { provider: MailProviderName; startedAt: Date }): boolean {
    return (
      this.providers.names.includes(provider) &&
      this.clock.now().getTime() - startedAt.getTime() < LOYAL_FOR_MS
    );
  }

  private async offerAgain(
    message: MailMessage,
    name: MailProviderName,
    signal: AbortSignal,
  ): Promise<SentMail> {
    try {
      await this.deliver(name, message, this.config.timeoutMs, signal);
    } catch (error) {
      if (!(error instanceof ProviderFailed)) throw error;
      throw new MailNotAccepted(`The provider that may have it fails: ${error.message}.`);
    }
    return { provider: name };
  }

  private async offer(message: MailMessage, signal: AbortSignal): Promise<SentMail> {
    const { names } = this.providers;
    const deadline = performance.now() + this.config.timeoutMs;
    const waits: number[] = [];
    const failures: string[] = [];
    for (const [index, name] of names.entries()) {
      const waitMs = this.providers.tryPass(name);
      if (waitMs > 0) {
        waits.push(waitMs);
        continue;
      }
      try {
        await this.deliver(name, message, (deadline - performance.now()) / (names.length - index), signal);
        return { provider: name };
      } catch (error) {
        if (!(error instanceof ProviderFailed)) throw error;
        failures.push(error.message);
        // Interrupted from outside (shutdown, the task's time is up): that is not the provider's fault.
        if (signal.aborted) break;
        if (error.isOutage) this.leaveAlone(name, error.message);
      }
    }
    await this.attempts.forget(message.messageId);
    if (failures.length > 0) throw new MailNotAccepted(`No mail provider took it: ${failures.join('; ')}.`);
    // Spread a little, so that not all waiting mails come back in the same instant.
    const delayMs = Math.min(...waits) + Math.random() * SPREAD_MS;
    throw new TaskDeferred(Math.round(delayMs), 'Every mail provider failed moments ago.');
  }

  /** @throws ProviderFailed when the next provider may be asked; anything else ends the attempt */
  private async deliver(
    name: MailProviderName,
    message: MailMessage,
    timeMs: number,
    signal: AbortSignal,
  ): Promise<void> {
    const provider = await this.providers.get(name);
    await this.attempts.begin(message.messageId, name);
    try {
      const timeUp = AbortSignal.timeout(Math.max(1, Math.floor(timeMs)));
      await provider.deliver(message, AbortSignal.any([signal, timeUp]));
    } catch (error) {
      throw await this.consequence(error, name, message, signal);
    }
    this.providers.breakerOf(name).succeeded();
    await this.remember(message.messageId, 'sent', signal);
  }

  /** The mail is out: a database that stumbles right now must not make it go out twice. */
  private async remember(messageId: string, state: 'sent' | 'unknown', signal: AbortSignal): Promise<void> {
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs *= 2) {
      try {
        return await this.attempts.settle(messageId, state);
      } catch (error) {
        if (pauseMs > LONGEST_PAUSE_MS || signal.aborted) throw error;
        await delay(pauseMs);
      }
    }
  }

  private async consequence(
    error: unknown,
    name: MailProviderName,
    message: MailMessage,
    signal: AbortSignal,
  ): Promise<unknown> {
    if (error instanceof RecipientRefused || error instanceof RecipientDeferred)
      this.providers.breakerOf(name).succeeded();
    if (error instanceof RecipientRefused) {
      if (error.isDeadAddress) await this.suppressions.add(message.to.address, 'bounce', name);
      await this.attempts.forget(message.messageId);
      return new MailBounced(name, error.code);
    }
    if (error instanceof RecipientDeferred) {
      await this.attempts.forget(message.messageId);
      return new MailNotAccepted(`The recipient's side asks to try later: ${error.message}.`);
    }
    if (error instanceof AnswerLost) {
      await this.remember(message.messageId, 'unknown', signal);
      return new MailAnswerLost(`It may have been sent: ${error.message}.`);
    }
    return error;
  }

  private leaveAlone(name: MailProviderName, reason: string): void {
    this.providers.breakerOf(name).failed(this.clock.now(), reason);
    this.logger.warn({ provider: name, reason }, 'a mail provider failed');
  }
}
