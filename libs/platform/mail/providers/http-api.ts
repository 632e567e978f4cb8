import { ProviderFailed } from './mail-provider';

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** `null` when the answer was no JSON. */
  readonly body: unknown;
}

/**
 * Posts to the API of a provider.
 *
 * An answer that does not come in time lets the next provider be asked: unlike an SMTP server in the middle of DATA,
 * these APIs know no Message-ID by which they could tell a repetition, so asking the same one again gains nothing.
 *
 * @throws ProviderFailed when there is no answer, and for 401, 403, 408, 429 and 5xx
 */
export async function postToApi(
  provider: string,
  url: URL,
  headers: Record<string, string>,
  body: string,
  signal: AbortSignal,
): Promise<ApiAnswer> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' });
    text = await response.text();
  } catch (error) {
    throw new ProviderFailed(`${provider}: ${signal.aborted ? 'no answer in time' : reasonOf(error)}`, true);
  }
  const { status } = response;
  if ([401, 403, 408, 429].includes(status) || status >= 500)
    throw new ProviderFailed(`${provider}: ${status}`, true);
  return { status, headers: response.headers, body: jsonOf(text) };
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
