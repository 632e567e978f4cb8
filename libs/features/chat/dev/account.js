/** What the page asks the HTTP API, as whoever has signed in on it. Tokens are kept in memory: a tab is a person. */

const REFRESH_AHEAD_S = 60;

export class Account {
  user;
  accessToken;
  #refreshToken;
  #renewed;

  /** @param {(accessToken: string) => void} renewed told each newer token */
  constructor(renewed) {
    this.#renewed = renewed;
  }

  async signIn(email, password) {
    const answer = await this.call('POST', '/auth/login', { email, password });
    if (answer.mfaRequired) throw new Error('This account has a second factor. Take one without.');
    this.user = answer.user;
    this.#keep(answer);
  }

  /** @throws Error with the problem's detail */
  async call(method, path, body) {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers: {
        ...(this.accessToken ? { authorization: `Bearer ${this.accessToken}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.detail ?? `${method} ${path}: ${response.status}`);
    return answer;
  }

  #keep({ accessToken, refreshToken, expiresIn }) {
    this.accessToken = accessToken;
    this.#refreshToken = refreshToken;
    setTimeout(() => void this.#renew(), Math.max(1, expiresIn - REFRESH_AHEAD_S) * 1_000);
  }

  async #renew() {
    // When it fails, the connection ends with its token, and the page asks to sign in again.
    const answer = await this.call('POST', '/auth/refresh', { refreshToken: this.#refreshToken });
    this.#keep(answer);
    this.#renewed(answer.accessToken);
  }
}
