import { EventEmitter, once } from 'node:events';
import { ProbeModule, stage } from '../../../../test/support/idempotency-probe';
import { startTestApi, type TestApi } from '../../../../test/support/test-api';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';

interface Answer {
  readonly status: number;
  readonly body: { code?: string; id?: number } & Record<string, unknown>;
  readonly headers: Headers;
}

const PATH = '/api/v1/probe/notes';
let database: TestDatabase;

const instances: TestApi[] = [];

async function start(environment: Record<string, string> = {}): Promise<TestApi> {
  const api = await startTestApi({ database, modules: [ProbeModule], environment });
  instances.push(api);
  return api;
}

async function closeAll(): Promise<void> {
  await Promise.all(instances.splice(0).map((api) => api.close()));
}

async function post(
  api: TestApi,
  text: string,
  headers: Record<string, string> = {},
  path = PATH,
): Promise<Answer> {
  const response = await fetch(`${api.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ text }),
  });
  const content = await response.text();
  return {
    status: response.status,
    body: content === '' ? {} : (JSON.parse(content) as Answer['body']),
    headers: response.headers,
  };
}

const withKey = (key: string) => ({ 'idempotency-key': key });
const notes = async () => (await database.query<{ text: string }>('SELECT text FROM probe_notes')).length;
/** How many different answers there are, whatever the order of their members. */
const different = (answers: readonly Answer[]) =>
  new Set(answers.map(({ body }) => JSON.stringify(Object.entries(body).toSorted()))).size;

/** Closes the gate; the returned function opens it. */
function closeGate(): () => void {
  const gate = new EventEmitter();
  stage.gate = once(gate, 'open').then(() => undefined);
  return () => void gate.emit('open');
}

async function untilHandlersRun(count: number): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (stage.calls < count) {
    if (Date.now() > deadline) throw new Error(`Only ${stage.calls} of ${count} handlers ran.`);
    await new Promise((resolve) => void setImmediate(resolve));
  }
}

async function register(api: TestApi, email: string): Promise<Record<string, string>> {
  const response = await fetch(`${api.url}/api/v1/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'correct horse battery', displayName: 'Somebody' }),
  });
  const { accessToken } = (await response.json()) as { accessToken: string };
  return { authorization: `Bearer ${accessToken}` };
}

beforeAll(async () => {
  database = await createTestDatabase();
  await database.query('CREATE TABLE probe_notes (id serial PRIMARY KEY, text text NOT NULL)');
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.query('TRUNCATE probe_notes, idempotency_keys');
  Object.assign(stage, { calls: 0, failures: 0, gate: Promise.resolve(), readsBeside: false });
});

describe('a POST that demands an Idempotency-Key', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await start();
  });
  afterAll(closeAll);

  it('is refused without one', async () => {
    const { status, body } = await post(api, 'one');
    expect({ status, code: body.code }).toEqual({ status: 428, code: 'IDEMPOTENCY_KEY_REQUIRED' });
    expect(await notes()).toBe(0);
  });

  it.each(['with space', 'caf\u00e9', 'x'.repeat(256)])('is refused with the key %j', async (key) => {
    const { status, body } = await post(api, 'one', withKey(key));
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'INPUT_INVALID' });
    expect(await notes()).toBe(0);
  });

  it.each(['x', 'x'.repeat(255), '!"#$%&/()=?~'])('accepts the key %s', async (key) => {
    expect((await post(api, 'one', withKey(key))).status).toBe(201);
  });

  it('is answered the same again, headers included, with one effect', async () => {
    const first = await post(api, 'one', withKey('again'));
    const second = await post(api, 'one', withKey('again'));
    expect(first.status).toBe(201);
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(second.status).toBe(201);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    for (const name of ['location', 'etag', 'content-type'])
      expect(second.headers.get(name)).toBe(first.headers.get(name));
    expect(await notes()).toBe(1);
    expect(stage.calls).toBe(1);
  });

  it('repeats an answer that has no body', async () => {
    const path = '/api/v1/probe/silent-notes';
    for (let time = 0; time < 2; time++) {
      const { status, body } = await post(api, 'one', withKey('silent'), path);
      expect({ status, body }).toEqual({ status: 204, body: {} });
    }
    expect(await notes()).toBe(1);
  });

  it('is refused when the key comes with another body', async () => {
    await post(api, 'one', withKey('reused'));
    const { status, body } = await post(api, 'two', withKey('reused'));
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await notes()).toBe(1);
  });

  it('has one effect and one answer when it comes fifty times at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => post(api, 'one', withKey('parallel'))),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(201));
    expect(different(answers)).toBe(1);
    expect(await notes()).toBe(1);
    expect(stage.calls).toBe(1);
  });

  it('serves other keys at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => post(api, 'one', withKey(`key-${index % 10}`))),
    );
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    expect(different(answers)).toBe(10);
    expect(await notes()).toBe(10);
  });

  it('keeps nothing of a failure, so that the same key may try again', async () => {
    stage.failures = 1;
    const first = await post(api, 'one', withKey('retried'));
    expect({ status: first.status, code: first.body.code }).toEqual({ status: 422, code: 'PROBE_REFUSED' });
    expect(await notes()).toBe(0);
    expect(await database.query('SELECT key FROM idempotency_keys')).toEqual([]);
    const second = await post(api, 'one', withKey('retried'));
    expect(second.status).toBe(201);
    expect(second.headers.get('idempotency-replayed')).toBeNull();
    expect(await notes()).toBe(1);
  });

  it('may try again with another body after a failure', async () => {
    stage.failures = 1;
    await post(api, 'one', withKey('changed'));
    expect((await post(api, 'two', withKey('changed'))).status).toBe(201);
  });

  it('tries again for those who waited when the first of fifty fails, one at a time', async () => {
    stage.failures = 1;
    stage.readsBeside = true;
    const openGate = closeGate();
    const answers = Array.from({ length: 50 }, () => post(api, 'one', withKey('first-fails')));
    await untilHandlersRun(1);
    openGate();
    const settled = await Promise.all(answers);
    expect(settled.filter(({ status }) => status === 422)).toHaveLength(1);
    const good = settled.filter(({ status }) => status === 201);
    expect(good).toHaveLength(49);
    expect(different(good)).toBe(1);
    expect(await notes()).toBe(1);
    expect(stage.calls).toBe(2);
  });

  it('is a matter of one caller and one route', async () => {
    const ada = await register(api, 'ada@example.org');
    const bob = await register(api, 'bob@example.org');
    const answers = [
      await post(api, 'one', { ...withKey('scoped'), ...ada }),
      await post(api, 'one', { ...withKey('scoped'), ...bob }),
      await post(api, 'one', withKey('scoped')),
      await post(api, 'one', withKey('scoped'), '/api/v1/probe/silent-notes'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 204]);
    expect(await notes()).toBe(4);
    const again = await post(api, 'one', { ...withKey('scoped'), ...ada });
    expect(again.body).toEqual(answers[0]?.body);
    expect(await notes()).toBe(4);
  });

  it('is told as unavailable when it met another transaction and could not be run again', async () => {
    const { status, body, headers } = await post(
      api,
      'one',
      withKey('clash'),
      '/api/v1/probe/clashing-notes',
    );
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'UNAVAILABLE' });
    expect(headers.get('retry-after')).not.toBeNull();
    expect(await notes()).toBe(0);
  });

  // Last: it moves the clock.
  it('is remembered for 24 hours and then forgotten', async () => {
    const first = await post(api, 'one', withKey('old'));
    api.clock.advance({ hours: 23, minutes: 59 });
    expect((await post(api, 'one', withKey('old'))).body).toEqual(first.body);
    expect(await notes()).toBe(1);
    api.clock.advance({ minutes: 2 });
    const later = await post(api, 'two', withKey('old'));
    expect(later.status).toBe(201);
    expect(later.headers.get('idempotency-replayed')).toBeNull();
    expect(await notes()).toBe(2);
  });
});

describe('a POST with an Idempotency-Key whose twin is still being worked on', () => {
  const PATIENCE = { IDEMPOTENCY_WAIT_MS: '300' };
  afterEach(closeAll);

  it('is told so when its patience ends, and gets the answer afterwards', async () => {
    const api = await start(PATIENCE);
    const openGate = closeGate();
    const first = post(api, 'one', withKey('slow'));
    await untilHandlersRun(1);
    const twin = await post(api, 'one', withKey('slow'));
    expect({ status: twin.status, code: twin.body.code }).toEqual({
      status: 409,
      code: 'IDEMPOTENCY_IN_FLIGHT',
    });
    expect(twin.headers.get('retry-after')).toBe('1');
    openGate();
    const answer = await first;
    expect(answer.status).toBe(201);
    expect((await post(api, 'one', withKey('slow'))).body).toEqual(answer.body);
    expect(await notes()).toBe(1);
  });

  it('is told so by another instance too', async () => {
    const [one, other] = await Promise.all([start(PATIENCE), start(PATIENCE)]);
    const openGate = closeGate();
    const first = post(one, 'one', withKey('slow'));
    await untilHandlersRun(1);
    const twin = await post(other, 'one', withKey('slow'));
    expect({ status: twin.status, code: twin.body.code }).toEqual({
      status: 409,
      code: 'IDEMPOTENCY_IN_FLIGHT',
    });
    openGate();
    expect((await first).status).toBe(201);
    expect(stage.calls).toBe(1);
  });
});

describe('two instances on one database', () => {
  afterEach(closeAll);

  it('have one effect and one answer between them', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    const openGate = closeGate();
    const answers = Array.from({ length: 50 }, (_, index) =>
      post(index % 2 === 0 ? one : other, 'one', withKey('both')),
    );
    await untilHandlersRun(1);
    openGate();
    const settled = await Promise.all(answers);
    expect(settled.map(({ status }) => status)).toEqual(Array(50).fill(201));
    expect(different(settled)).toBe(1);
    expect(await notes()).toBe(1);
    expect(stage.calls).toBe(1);
  });
});
