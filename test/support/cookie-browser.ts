import type { Address, Answer, Problem, RawRequest } from './api-client';
import { send } from './api-client';

export const ACCESS_COOKIE = '__Host-guildhall-access';
export const REFRESH_COOKIE = '__Host-guildhall-refresh';
export const CSRF_COOKIE = '__Host-guildhall-csrf';

const COOKIE_MODE = { 'x-auth-mode': 'cookie' };

/** A browser as far as cookies go: it keeps what it is told to and sends it along with everything. */
export class CookieBrowser {
  readonly cookies = new Map<string, string>();
  /** Every `Set-Cookie` so far, as it was written. */
  readonly written: string[] = [];

  constructor(readonly api: Address) {}

  async send<Body = Problem>(method: string, path: string, request: RawRequest = {}): Promise<Answer<Body>> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie === '' ? {} : { cookie }), ...request.headers };
    const answer = await send<Body>(this.api, method, path, { ...request, headers });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    return answer;
  }

  /** Signs in, or registers, with cookies. */
  signIn<Body = Problem>(
    path: string,
    json: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<Body>> {
    return this.send(`POST`, path, { json, headers: { ...COOKIE_MODE, ...headers } });
  }

  async csrfToken(): Promise<string> {
    const { status, body } = await this.send<{ csrfToken: string }>('GET', '/api/v1/auth/csrf');
    if (status !== 200) throw new Error(`The CSRF token was answered ${status}.`);
    return body.csrfToken;
  }

  async refresh(csrf?: string): Promise<Answer<Problem>> {
    const headers = { ...COOKIE_MODE, ...(csrf === undefined ? {} : { 'x-csrf-token': csrf }) };
    return this.send('POST', '/api/v1/auth/refresh', { headers });
  }

  private keep(line: string): void {
    this.written.push(line);
    const [name = '', value = ''] = (line.split(';', 1)[0] as string).split('=');
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
