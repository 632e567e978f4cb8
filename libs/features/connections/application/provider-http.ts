import { Clock } from '@guildhall/kernel/clock';
import { Injectable } from '@nestjs/common';
import {
  GrantRefused,
  isGrantRefused,
  ProviderUnavailable,
  refusalIn,
  retryAfterSeconds,
} from '../domain/provider-failures';
import type { JsonObject } from '../domain/provider';

/** All that one use case asks a provider for has to be answered within this time. */
const PATIENCE_MS = 10_000;

type FetchOptions = Omit<RequestInit, 'signal' | 'redirect'>;

/** Asks providers over HTTP and tells their refusals from their troubles. */
@Injectable()
export class ProviderHttp {
  constructor(private readonly clock: Clock) {}

  /** A deadline for several calls that belong together. */
  deadline(): AbortSignal {
    return AbortSignal.timeout(PATIENCE_MS);
  }

  /**
   * @returns what a successful answer says
   * @throws GrantRefused, ProviderUnavailable
   */
  async json(url: string | URL, options: FetchOptions, signal: AbortSignal): Promise<JsonObject> {
    let response: Response;
    let text: string;
    try {
      // A redirect would carry the secrets along to somewhere else.
      response = await fetch(url, { ...options, redirect: 'error', signal });
      text = await response.text();
    } catch (error) {
      throw new ProviderUnavailable(signal.aborted ? 'no answer in time' : reasonOf(error));
    }
    const body = jsonOf(text);
    if (response.ok && typeof body === 'object' && body !== null) return body as JsonObject;
    throw this.failure(response, body);
  }

  private failure({ status, headers, ok }: Response, body: unknown): Error {
    if (ok) return new ProviderUnavailable(`${status} without JSON`);
    const retryAfter = retryAfterSeconds(headers.get('retry-after'), this.clock.now());
    if (status === 429 || status >= 500) return new ProviderUnavailable(String(status), retryAfter);
    const refusal = refusalIn(body);
    const reason = `${status} ${refusal.error.slice(0, 60)}`;
    return isGrantRefused(refusal) ? new GrantRefused(reason) : new ProviderUnavailable(reason, retryAfter);
  }
}

function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: string } };
  return cause?.code ?? 'unreachable';
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
