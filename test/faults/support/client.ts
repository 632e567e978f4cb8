import { performance } from 'node:perf_hooks';

/** Longer than any answer may take, short enough to fail a test rather than hang it. */
const PATIENCE_MS = 12_000;

export interface Answer {
  /** 0 when there was no answer: the connection failed or was cut. */
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into bodies of every shape
  readonly body: any;
  readonly milliseconds: number;
  readonly error?: string;
}

export interface Call {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request; never throws, since a failed connection is a result here. */
export async function call(url: string, method: string, path: string, options: Call = {}): Promise<Answer> {
  const { token, body, headers = {} } = options;
  const begun = performance.now();
  try {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...headers,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text !== '' ? JSON.parse(text) : text,
      milliseconds: performance.now() - begun,
    };
  } catch (error) {
    const { cause } = error as { cause?: Error };
    return {
      status: 0,
      headers: new Headers(),
      body: undefined,
      milliseconds: performance.now() - begun,
      error: (cause ?? error)?.toString() ?? '',
    };
  }
}

export const PASSWORD = 'correct horse battery staple';

export function register(url: string, email: string, password = PASSWORD): Promise<Answer> {
  return call(url, 'POST', '/api/v1/auth/register', { body: { email, password, displayName: 'Fay Ult' } });
}

export function login(url: string, email: string, password = PASSWORD): Promise<Answer> {
  return call(url, 'POST', '/api/v1/auth/login', { body: { email, password } });
}

export function me(url: string, token: string): Promise<Answer> {
  return call(url, 'GET', '/api/v1/users/me', { token });
}

export function health(url: string, probe: 'live' | 'ready'): Promise<Answer> {
  return call(url, 'GET', `/health/${probe}`);
}

/** What every 503 must look like for a client to know what to do. */
export function isProperlyUnavailable({ status, headers, body }: Answer): boolean {
  return (
    status === 503 &&
    headers.get('content-type')?.startsWith('application/problem+json') === true &&
    Number(headers.get('retry-after')) > 0 &&
    typeof body?.code === 'string' &&
    typeof body.correlationId === 'string'
  );
}

/** For messages of failed expectations. */
export function inShort({ status, body, error }: Answer): string {
  return `${status} ${error ?? JSON.stringify(body)}`;
}
