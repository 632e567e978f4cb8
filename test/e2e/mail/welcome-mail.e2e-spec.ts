import { SmtpPeer } from '../../support/smtp-peer';
import { startTestApi, type TestApi } from '../../support/test-api';
import { until } from '../../support/until';

describe('the welcome mail', () => {
  let peer: SmtpPeer;
  let api: TestApi;

  beforeAll(async () => {
    peer = await SmtpPeer.start();
    api = await startTestApi({
      worker: true,
      environment: { SMTP_URL: peer.url, PUBLIC_URL: 'https://guildhall.test', OUTBOX_POLL_MS: '50' },
    });
  });
  afterAll(async () => {
    await api.close();
    await peer.kill();
  });

  async function register(email: string, displayName: string): Promise<Response> {
    return fetch(`${api.url}/api/v1/auth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, displayName, password: 'correct horse battery' }),
    });
  }

  async function health(): Promise<string> {
    const response = await fetch(`${api.url}/health/ready`);
    return ((await response.json()) as { status: string }).status;
  }

  const mailTo = (address: string) => peer.received.find(({ recipients }) => recipients.includes(address));
  const stateOfTasks = async () =>
    api.database.query<{ state: string; payload: object; last_error: string | null }>(
      `SELECT state, payload, last_error FROM outbox_tasks WHERE name = 'auth.send-welcome-mail' ORDER BY id`,
    );

  it('reaches whoever registered, once, and its task holds no address', async () => {
    expect((await register('ada@example.org', 'Ada <b>')).status).toBe(201);
    const mail = await until(() => mailTo('ada@example.org'), { what: 'the mail' });
    expect(mail).toMatchObject({
      subject: 'Welcome to Guildhall',
      from: { name: 'Guildhall', address: 'no-reply@guildhall.test' },
      to: [{ name: 'Ada <b>', address: 'ada@example.org' }],
    });
    expect(mail.html).toContain('Welcome, <bdi>Ada &lt;b&gt;</bdi>');
    expect(mail.text).toContain('Welcome, Ada <b>');
    const task = await until(async () => (await stateOfTasks()).find(({ state }) => state === 'done'), {
      what: 'the end of the task',
    });
    expect(Object.keys(task.payload)).toEqual(['userId']);
    expect(peer.received).toHaveLength(1);
  });

  it('is not sent to whom the registration was refused', async () => {
    const before = (await stateOfTasks()).length;
    expect((await register('ada@example.org', 'Ada')).status).toBe(409);
    expect(await stateOfTasks()).toHaveLength(before);
  });

  it('goes out again with the same Message-ID when its answer was lost', async () => {
    peer.manners.hangUpAfterData = 1;
    const before = peer.handedOver.length;
    await register('grace@example.org', 'Grace');
    await until(() => mailTo('grace@example.org'), { what: 'the mail' });
    const [first, second, ...others] = peer.handedOver.slice(before);
    expect(first).toBe(second);
    expect(others).toEqual([]);
  });

  it('comes to an end when the address does not exist, without naming it, and health stays as it was', async () => {
    peer.manners.recipient = () => '550 5.1.1 <nobody@example.org> unknown';
    await register('nobody@example.org', 'Nobody');
    const task = await until(
      async () => (await stateOfTasks()).find(({ state, last_error }) => state !== 'pending' && last_error),
      { what: 'the end of the task' },
    );
    expect(task).toMatchObject({
      state: 'done',
      last_error: 'The recipient was refused by smtp: 550 5.1.1.',
    });
    expect(await health()).toBe('ok');
    peer.manners.recipient = () => undefined;
  });

  it('waits while the server is away', async () => {
    await peer.kill();
    expect((await register('late@example.org', 'Late')).status).toBe(201);
    await until(
      async () => (await stateOfTasks()).find(({ state, last_error }) => state === 'pending' && last_error),
      { what: 'a failed attempt' },
    );
    await until(async () => (await health()) === 'degraded', { what: 'degraded health' });
    await peer.restart();
    await until(
      () => {
        api.clock.advance({ seconds: 1 });
        return mailTo('late@example.org');
      },
      { what: 'the mail' },
    );
  });
});
