/** The guide: sends requests, tells what it sends and gets, and stops at the first thing that is not as expected. */
import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

const PREFIX = '/api/v1';
const ANSWER_WITHIN_MS = 10_000;
const ASK_AGAIN_AFTER_MS = 200;
const LONGEST_SHOWN = 44;

/** Something was not as expected, or could not be asked at all. The message says what, for people. */
export class TourFailure extends Error {}

export class Tour {
  #steps = 0;

  constructor(baseUrl) {
    this.baseUrl = baseUrl.replace(/\/$/, '');
  }

  get steps() {
    return this.#steps;
  }

  /** Text between the steps. */
  say(text) {
    process.stdout.write(`${text}\n`);
  }

  /**
   * One request with what must come back.
   *
   * @param {string} sentence what a person would be doing
   * @param {string} request `GET /users/me`; a path that starts with `//` lies outside of `/api/v1`
   * @param {{token?: string, headers?: object, body?: unknown}} what
   * @param {{status: number, has?: object, lacks?: string[], shows?: string[], withinMs?: number}} expected `has`: dotted
   *   path → exact value; `lacks`: fields that must not be there; `shows`: fields to print besides those of `has`;
   *   `withinMs`: asks again for that long, since what is waited for is done after a request and not in it
   * @returns {Promise<{status: number, headers: Headers, body: any}>}
   */
  async step(sentence, request, { token, headers = {}, body } = {}, expected) {
    this.#steps++;
    const [method, path] = request.split(' ');
    const sent = { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers };
    let answer = await this.#send(method, path, sent, body);
    const deadline = performance.now() + (expected.withinMs ?? 0);
    while (!this.#isAsExpected(request, answer, expected) && performance.now() < deadline) {
      await delay(ASK_AGAIN_AFTER_MS);
      answer = await this.#send(method, path, sent, body);
    }
    this.say(`\n  ${String(this.#steps).padStart(2)}. ${sentence}`);
    this.say(`      ${method} ${url(path)} → ${answer.status}${told(answer, expected)}`);
    this.#compare(request, answer, expected);
    return answer;
  }

  /**
   * One event over Socket.IO with what its acknowledgement must be like.
   *
   * @param {import('socket.io-client').Socket} socket one that is connected, or connecting
   * @param {{ok?: boolean, has?: object, shows?: string[]}} expected `ok`: true when absent; the others as of {@link step}
   * @returns {Promise<any>} the acknowledgement
   */
  async event(sentence, socket, event, payload, { ok = true, has = {}, shows = [] } = {}) {
    this.#steps++;
    const answer = await socket
      .timeout(ANSWER_WITHIN_MS)
      .emitWithAck(event, payload)
      .catch(() => {
        throw new TourFailure(`No answer to ${event} from ${this.baseUrl}.`);
      });
    this.say(`\n  ${String(this.#steps).padStart(2)}. ${sentence}`);
    this.say(`      ${event} → ${answer.ok ? 'ok' : 'refused'}${told({ body: answer }, { has, shows })}`);
    this.#compareFields(event, answer, { ok, ...has });
    return answer;
  }

  /** For what a single answer cannot show. */
  check(sentence, actual, expected) {
    if (!isDeepStrictEqual(actual, expected)) throw unlike(sentence, expected, actual);
    this.say(`      ✓ ${sentence}`);
  }

  async #send(method, path, headers, body) {
    const target = this.baseUrl + url(path);
    try {
      const response = await fetch(target, {
        method,
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: parsed(text) };
    } catch (error) {
      const reason = error.cause?.code ?? error.cause?.message ?? error.message;
      throw new TourFailure(
        `No answer from ${target} (${reason}). Is the server running? Start it with \`npm start\`, or set GUILDHALL_URL.`,
      );
    }
  }

  #isAsExpected(request, answer, expected) {
    try {
      this.#compare(request, answer, expected);
      return true;
    } catch (failure) {
      if (failure instanceof TourFailure) return false;
      throw failure;
    }
  }

  #compare(request, { status, headers, body }, { status: expected, has = {}, lacks = [] }) {
    if (status === 429 && expected !== 429) {
      throw new TourFailure(
        `The rate limit is hit (${request}). Wait ${headers.get('retry-after')} s, or start the server with RATE_LIMITS=off.`,
      );
    }
    if (status !== expected)
      throw unlike(`the status of ${request}`, expected, `${status} ${JSON.stringify(body)}`);
    this.#compareFields(request, body, has);
    const extra = lacks.filter((path) => valueAt(body, path) !== undefined);
    if (extra.length > 0)
      throw unlike(`fields in ${request}`, `none of ${lacks.join(', ')}`, extra.join(', '));
    const type = headers.get('content-type') ?? '';
    if (status >= 400 && !type.startsWith('application/problem+json'))
      throw unlike(`the media type of ${request}`, 'application/problem+json', type);
  }

  #compareFields(request, body, has) {
    for (const [path, value] of Object.entries(has)) {
      if (!isDeepStrictEqual(valueAt(body, path), value))
        throw unlike(`${path} in ${request}`, value, valueAt(body, path));
    }
  }
}

function url(path) {
  return path.startsWith('//') ? path.slice(1) : PREFIX + path;
}

function parsed(text) {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

function unlike(what, expected, actual) {
  return new TourFailure(
    `Not as expected: ${what}\n  expected  ${shown(expected)}\n  actual    ${shown(actual)}`,
  );
}

/** The telling fields of an answer. A problem always tells its code. */
function told({ status, body }, { has = {}, shows = [] }) {
  const paths = new Set([...(status >= 400 ? ['code'] : []), ...Object.keys(has), ...shows]);
  const fields = [...paths].map((path) => `${path}=${short(valueAt(body, path))}`);
  return fields.length === 0 ? '' : `   ${fields.join('  ')}`;
}

function valueAt(body, path) {
  return path.split('.').reduce((value, key) => value?.[key], body);
}

function shown(value) {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Tokens are secrets and long: their first and last letters are enough to tell them apart. */
function short(value) {
  const text = shown(value) ?? '(absent)';
  if (text.startsWith('eyJ')) return `${text.slice(0, 6)}…${text.slice(-6)}`;
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
