import type { ActorContext } from '@guildhall/kernel/actor-context';
import { DomainError } from '@guildhall/kernel/domain-error';
import { AuthConfig } from '@guildhall/platform/config/auth.config';
import { setSessionCookies } from '@guildhall/platform/http/session-cookies';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ConfiguredProviders } from '../application/configured-providers';
import { ConnectAccount } from '../application/connect-account';
import { ConnectionAttempts } from '../application/connection-attempts';
import { RedirectTargets } from '../application/redirect-targets';
import { hashOf } from '../domain/secrets';
import { CONFIRMATION_SECONDS } from '../application/pending-sign-ins';
import { type ProviderSignInOutcome, SignInWithProvider } from '../application/sign-in-with-provider';
import type { ConnectionProvider } from '../contract/provider';
import { denied, stateInvalid } from '../domain/connection-errors';
import { AttemptCookie } from './attempt-cookie';

/** What the page of the app is told: in the query, and behind the `#` what no server should see. */
interface Told {
  readonly query: Readonly<Record<string, string>>;
  readonly fragment?: Readonly<Record<string, string>>;
}

/** Finishes in the browser what was begun there, and sends it on to the app. */
@Injectable()
export class ProviderCallback {
  constructor(
    private readonly providers: ConfiguredProviders,
    private readonly attempts: ConnectionAttempts,
    private readonly connectAccount: ConnectAccount,
    private readonly signIn: SignInWithProvider,
    private readonly redirects: RedirectTargets,
    private readonly cookie: AttemptCookie,
    private readonly auth: AuthConfig,
  ) {}

  async answer(provider: ConnectionProvider, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const target = this.redirects.page();
    const { query, fragment } = await this.outcome(provider, request, reply).catch(failed);
    for (const [name, value] of Object.entries({ provider, ...query })) target.searchParams.set(name, value);
    if (fragment) target.hash = new URLSearchParams(fragment).toString();
    await reply.redirect(target.href, 303);
  }

  private async outcome(
    name: ConnectionProvider,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Told> {
    const secret = this.cookie.read(request, name);
    const state = parameter(request, 'state');
    if (secret === undefined || state === undefined) throw stateInvalid();
    const iss = parameter(request, 'iss');
    const came = { state, ...(iss === undefined ? {} : { iss }) };
    const holder = { holderHash: hashOf(secret) };
    const attempt = await this.attempts.end(this.providers.get(name), came, ['connect', 'sign-in'], holder);
    this.cookie.clear(reply, name);
    const code = parameter(request, 'code');
    if (code === undefined) throw denied();
    const response = { ...came, code };
    const ctx: ActorContext = request.actor;
    if (attempt.purpose === 'connect') {
      await this.connectAccount.finish(ctx, name, attempt, response);
      return { query: { outcome: 'connected' } };
    }
    const outcome = await this.signIn.finish(ctx, name, attempt, response, null);
    return this.signedIn(outcome, reply, () => this.cookie.set(reply, name, secret, CONFIRMATION_SECONDS));
  }

  private signedIn(outcome: ProviderSignInOutcome, reply: FastifyReply, keepSecret: () => void): Told {
    if ('confirmationRequired' in outcome) {
      keepSecret();
      return { query: { outcome: 'confirmation-required' } };
    }
    if ('mfaToken' in outcome) {
      const { mfaToken, expiresIn } = outcome;
      return {
        query: { outcome: 'second-factor-required' },
        fragment: { mfaToken, expiresIn: String(expiresIn) },
      };
    }
    setSessionCookies(reply, outcome.tokens, this.auth.refreshTokenSeconds);
    return { query: { outcome: 'signed-in' } };
  }
}

function failed(error: unknown): Told {
  if (error instanceof DomainError) return { query: { outcome: 'failed', code: error.code } };
  throw error;
}

/** Longer than any provider's. */
const LONGEST_PARAMETER = 4096;

function parameter(request: FastifyRequest, name: string): string | undefined {
  const value = (request.query as Record<string, unknown>)[name];
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_PARAMETER ? value : undefined;
}
