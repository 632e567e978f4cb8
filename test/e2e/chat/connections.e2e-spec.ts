import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { io } from 'socket.io-client';
import { type Person, registerCrowd, registerPerson, registerWithRole, signIn } from '../../factories/people';
import { openDirectRoom } from '../../factories/rooms';
import { ChatClient, refusalOfHandshake } from '../../support/chat-client';
import { until } from '../../support/until';
import { useTestApi } from '../../support/use-test-api';

const ALLOWED = 'https://app.example.org';
const PER_IP = 6;
const PER_USER = 3;
const EVENTS = 20;

describe('connecting', () => {
  const api = useTestApi({ environment: { CORS_ORIGINS: ALLOWED } });
  let ada: Person;
  const clients: ChatClient[] = [];
  const connect = async (token: string, options = {}) => {
    const client = await ChatClient.connect(api, token, options);
    clients.push(client);
    return client;
  };
  beforeEach(async () => {
    ada = await registerPerson(api);
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });

  it('takes an access token, and nothing else', async () => {
    expect(await refusalOfHandshake(api, undefined)).toMatchObject({ code: 'AUTH_REQUIRED' });
    expect(await refusalOfHandshake(api, 'x'.repeat(5_000))).toMatchObject({ code: 'AUTH_REQUIRED' });
    for (const token of ['made-up', ada.refreshToken, `${ada.accessToken}x`])
      expect(await refusalOfHandshake(api, token)).toMatchObject({ code: 'AUTH_TOKEN_INVALID' });
    const asObject = { auth: { token: { toString: 1 } } };
    expect(await refusalOfHandshake(api, undefined, asObject)).toMatchObject({ code: 'AUTH_REQUIRED' });
    expect((await connect(ada.accessToken)).socket.connected).toBe(true);
  });

  it('works over long polling too, which is how clients begin', async () => {
    const client = await connect(ada.accessToken, { transports: ['polling'] });
    expect(await client.outcome('nonsense:event')).toBe('EVENT_UNKNOWN');
  });

  it('lets in pages of allowed origins and native clients, and no other page', async () => {
    expect((await connect(ada.accessToken, pageOf(ALLOWED))).socket.connected).toBe(true);
    for (const origin of ['https://evil.example', 'null', `${ALLOWED}.evil.example`])
      for (const transports of [['websocket'], ['polling']])
        expect(await refusalOfHandshake(api, ada.accessToken, { ...pageOf(origin), transports })).toMatch(
          /websocket error|xhr poll error/,
        );
  });

  it('ends the connections of a session within a second of signing out, and no others', async () => {
    const other = await signIn(api, ada);
    const [phone, desk] = [await connect(ada.accessToken), await connect(other.accessToken)];
    await ada.client.POST('/api/v1/auth/logout');
    expect(await phone.closed(1_000)).toBe('io server disconnect');
    expect(phone.heard('session:revoked')).toEqual([{ reason: 'session-ended' }]);
    expect(await desk.outcome('nonsense:event')).toBe('EVENT_UNKNOWN');
    expect(await refusalOfHandshake(api, ada.accessToken)).toMatchObject({ code: 'AUTH_SESSION_ENDED' });
  });

  it('ends all of them when the account is locked', async () => {
    const admin = await registerWithRole(api, 'admin');
    const devices = [await connect(ada.accessToken), await connect((await signIn(api, ada)).accessToken)];
    const { response } = await admin.client.POST('/api/v1/admin/users/{id}/lock', {
      params: { path: { id: ada.user.id } },
      body: { reason: 'A test of locks.' },
    });
    expect(response.status).toBeLessThan(300);
    for (const device of devices) expect(await device.closed(1_000)).toBe('io server disconnect');
  });

  it('ends a session that another process ended unheard, within five seconds', async () => {
    const client = await connect(ada.accessToken);
    await api.database.query('UPDATE sessions SET revoked_at = now() WHERE id = $1', [ada.sessionId]);
    expect(await client.closed(6_000)).toBe('io server disconnect');
  });

  it('lasts as long as the token, or as a newer one that is sent in time', async () => {
    const [kept, left] = [await connect(ada.accessToken), await connect(ada.accessToken)];
    api.clock.advance({ minutes: 10 });
    const { data } = await ada.client.POST('/api/v1/auth/refresh', {
      body: { refreshToken: ada.refreshToken },
    });
    const { accessToken } = data as { accessToken: string };
    const { expiresAt } = await kept.demand<{ expiresAt: string }>('session:refresh', { token: accessToken });
    expect(Date.parse(expiresAt)).toBeGreaterThan(api.clock.now().getTime() + 14 * 60_000);
    api.clock.advance({ minutes: 6 });
    expect(await left.closed(3_000)).toBe('io server disconnect');
    expect(left.heard('session:revoked')).toEqual([{ reason: 'token-expired' }]);
    expect(await kept.outcome('nonsense:event')).toBe('EVENT_UNKNOWN');
    expect(await refusalOfHandshake(api, ada.accessToken)).toMatchObject({ code: 'AUTH_TOKEN_EXPIRED' });
  });

  it('is not prolonged by the token of somebody else or of another session', async () => {
    const client = await connect(ada.accessToken);
    const stranger = await registerPerson(api);
    const elsewhere = await signIn(api, ada);
    for (const { accessToken } of [stranger, elsewhere])
      expect(await client.outcome('session:refresh', { token: accessToken })).toBe('AUTH_REQUIRED');
    expect(await client.outcome('session:refresh', { token: ada.refreshToken })).toBe('AUTH_TOKEN_INVALID');
  });

  it('refuses payloads that are not as declared, and says which field', async () => {
    const client = await connect(ada.accessToken);
    const roomId = (await openDirectRoom(ada, await registerPerson(api))).id;
    const good = { roomId, clientMessageId: 'one', text: 'Hello' };
    for (const bad of [
      undefined,
      null,
      'text',
      42,
      [good],
      {},
      { ...good, senderId: ada.user.id },
      { ...good, roomId: 'no-id' },
      { ...good, text: '' },
      { ...good, text: '   ' },
      { ...good, text: 'NUL \u0000' },
      { ...good, text: 'x'.repeat(4_001) },
      { ...good, text: { toString: 'x' } },
      { ...good, clientMessageId: 'with space' },
      { ...good, clientMessageId: Buffer.from('one') },
      JSON.parse(`{"roomId":"${roomId}","clientMessageId":"a","text":"b","__proto__":{"x":1}}`),
      { ...good, more: JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) },
    ])
      expect(await client.outcome('message:send', bad)).toBe('INPUT_INVALID');
    const answer = await client.ask('message:send', { ...good, color: 'red' });
    expect(answer).toMatchObject({ ok: false, error: { errors: [{ path: 'color', code: 'unknown' }] } });
    for (const afterSeq of [-1, 1.5, '0', 2 ** 31, null])
      expect(await client.outcome('room:join', { roomId, afterSeq })).toBe('INPUT_INVALID');
    expect(await client.outcome('message:send', good)).toBe('ok');
  });

  it('survives events without an acknowledgement, and names of every kind', async () => {
    const client = await connect(ada.accessToken);
    for (const name of ['constructor', '__proto__', 'hasOwnProperty', 'message:new'])
      client.socket.emit(name, { roomId: 1 });
    client.socket.emit('message:send', 'nonsense');
    // Deeper than a client could even encode.
    client.socket.io.engine.write(`2["message:send",${'['.repeat(30_000)}${']'.repeat(30_000)}]`);
    expect(await client.outcome('toString')).toBe('EVENT_UNKNOWN');
  });

  it('is counted, as are events and messages, under names that clients cannot make up', async () => {
    const roomId = (await openDirectRoom(ada, await registerPerson(api))).id;
    const [phone, desk] = [await connect(ada.accessToken), await connect(ada.accessToken)];
    await phone.send(roomId, 'one', 'Counted');
    for (const event of ['made:up', 'room:join']) await phone.outcome(event, {});
    await refusalOfHandshake(api, 'made-up');
    await refusalOfHandshake(api, ada.accessToken, pageOf('https://evil.example'));
    const metrics = async () => (await fetch(`${api.url}/metrics`)).text();
    const before = await metrics();
    for (const line of [
      'socket_connections 2',
      'socket_connects_total{outcome="accepted"} ',
      'socket_connects_total{outcome="AUTH_TOKEN_INVALID"} ',
      'socket_connects_total{outcome="TURNED_AWAY"} ',
      'socket_events_total{event="message:send",outcome="ok"} ',
      'socket_events_total{event="room:join",outcome="refused"} ',
      'socket_events_total{event="(unknown)",outcome="refused"} ',
      'chat_messages_stored_total ',
      'chat_batch_messages_bucket{le="1"} ',
    ])
      expect(before).toContain(`\nguildhall_${line}`);
    expect(before).not.toContain('made:up');
    desk.close();
    await until(async () => goodbyes(await metrics()) === goodbyes(before) + 1, { what: 'One goodbye more' });
  });

  it('cuts off who sends a frame that is larger than any payload', async () => {
    const client = await connect(ada.accessToken);
    // Of what sockets may carry and JSON may not, nothing is a payload.
    expect(await client.outcome('typing:stop', Buffer.alloc(1_000))).toBe('INPUT_INVALID');
    client.socket.emit('message:send', { text: 'x'.repeat(1_200_000) });
    expect(await client.closed(3_000)).toBe('transport close');
  });
});

describe('connecting too often, and saying too much', () => {
  const api = useTestApi({
    environment: {
      RATE_LIMITS: 'on',
      RATE_LIMIT_SOCKETS_PER_IP: String(PER_IP),
      RATE_LIMIT_SOCKETS_PER_USER: String(PER_USER),
      RATE_LIMIT_SOCKET_EVENTS: String(EVENTS),
      TRUSTED_PROXIES: '127.0.0.1',
    },
  });
  it('lets in so many of one address and of one user, and more when some have gone', async () => {
    const people = await registerCrowd(api, 3);
    const [ada, bob, cleo] = people.map(({ accessToken }) => accessToken) as [string, string, string];
    const attempt = (token: string, address: string) => ChatClient.connect(api, token, behind(address));
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => attempt(ada, '198.51.100.1')));
    const opened = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    // Those that were let in together beyond the limit are closed again.
    const open = () => opened.filter(({ socket }) => socket.connected);
    await until(() => open().length === PER_USER, { what: 'The closing of those beyond the limit' });
    expect(await refusalOfHandshake(api, ada, behind('198.51.100.2'))).toMatchObject({
      code: 'TOO_MANY_CONNECTIONS',
    });
    const others = await Promise.all([bob, bob, bob].map((token) => attempt(token, '198.51.100.1')));
    expect(await refusalOfHandshake(api, cleo, behind('198.51.100.1'))).toBe('websocket error');
    const elsewhere = await attempt(cleo, '198.51.100.9');
    for (const client of [...opened, ...others]) client.close();
    const again = await until(() => attempt(cleo, '198.51.100.1').catch(() => undefined), {
      what: 'A free place',
    });
    for (const client of [elsewhere, again]) client.close();
  });

  it('answers a flood with refusals, then closes', async () => {
    const [ada] = await registerCrowd(api, 1);
    const client = await ChatClient.connect(api, ada?.accessToken, behind('198.51.100.20'));
    const codes: string[] = [];
    for (let count = 0; count < 20_000; count++)
      client.socket.emit('nonsense:event', {}, (answer: { error: { code: string } }) =>
        codes.push(answer.error.code),
      );
    expect(await client.closed(5_000)).toBe('io server disconnect');
    expect(codes.filter((code) => code === 'EVENT_UNKNOWN').length).toBeLessThanOrEqual(3 * EVENTS);
    expect(codes).toContain('RATE_LIMITED');
    expect(codes.length).toBeLessThan(10 * EVENTS);
    // Who comes back at once has not more to spend.
    const again = await ChatClient.connect(api, ada?.accessToken, behind('198.51.100.20'));
    const outcomes = Array.from({ length: EVENTS }, () =>
      again.outcome('typing:stop', { roomId: randomUUID() }),
    );
    expect(await Promise.all(outcomes)).toContain('RATE_LIMITED');
    again.close();
    expect(await (await fetch(`${api.url}/metrics`)).text()).toMatch(
      /events_total\{event="\(unknown\)",outcome="limited"\} \d/,
    );
  });

  it('closes who connects and says nothing', async () => {
    const silent = io(api.url, { transports: ['websocket'], forceNew: true, autoConnect: false });
    const engine = silent.io.open() as unknown as {
      engine: { once: (event: string, done: () => void) => void };
    };
    await once(engine.engine as never, 'close');
    silent.disconnect();
  });
});

function pageOf(origin: string) {
  return { extraHeaders: { origin } };
}

function behind(address: string) {
  return { extraHeaders: { 'x-forwarded-for': address } };
}

function goodbyes(metrics: string): number {
  return Number(/disconnects_total\{reason="client namespace disconnect"\} (\d+)/.exec(metrics)?.[1] ?? 0);
}
