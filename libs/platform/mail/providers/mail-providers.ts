import { Clock } from '@guildhall/kernel/clock';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { MailConfig, type MailProviderName } from '../../config/mail.config';
import { DevMailbox } from '../mailbox/dev-mailbox';
import { CircuitBreaker } from './circuit-breaker';
import type { MailProvider } from './mail-provider';

interface Entry {
  readonly breaker: CircuitBreaker;
  provider: Promise<MailProvider> | null;
}

/** The configured providers in their order, each loaded when it is first needed, and how they fare in this process. */
@Injectable()
export class MailProviders implements OnApplicationShutdown {
  private readonly entries: ReadonlyMap<MailProviderName, Entry>;

  constructor(
    private readonly config: MailConfig,
    private readonly mailbox: DevMailbox,
    private readonly clock: Clock,
  ) {
    this.entries = new Map(
      config.providers.map((name) => [name, { breaker: new CircuitBreaker(), provider: null }]),
    );
  }

  get names(): readonly MailProviderName[] {
    return [...this.entries.keys()];
  }

  /** @throws Error for a provider that is not configured */
  get(name: MailProviderName): Promise<MailProvider> {
    const entry = this.entryOf(name);
    entry.provider ??= this.load(name);
    return entry.provider;
  }

  breakerOf(name: MailProviderName): CircuitBreaker {
    return this.entryOf(name).breaker;
  }

  /** @returns milliseconds until the provider should be tried, 0 for now; see {@link CircuitBreaker.tryPass} */
  tryPass(name: MailProviderName): number {
    return this.breakerOf(name).tryPass(this.clock.now());
  }

  async onApplicationShutdown(): Promise<void> {
    for (const { provider } of this.entries.values()) (await provider)?.close?.();
  }

  private entryOf(name: MailProviderName): Entry {
    const entry = this.entries.get(name);
    if (!entry) throw new Error(`The mail provider ${name} is not configured.`);
    return entry;
  }

  private async load(name: MailProviderName): Promise<MailProvider> {
    switch (name) {
      case 'smtp':
        return new (await import('./smtp.provider.js')).SmtpProvider(this.config.smtpUrl);
      case 'ses':
        return new (await import('./ses.provider.js')).SesProvider(this.config, this.clock);
      case 'sendgrid':
        return new (await import('./sendgrid.provider.js')).SendGridProvider(this.config);
      case 'mailbox':
        return new (await import('./mailbox.provider.js')).MailboxProvider(this.mailbox);
    }
  }
}
