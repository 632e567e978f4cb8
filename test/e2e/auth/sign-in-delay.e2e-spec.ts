import { newEmail, PASSWORD, registerPerson } from '../../factories/people';
import { type Address, type Problem, send } from '../../support/api-client';
import { useTestApi } from '../../support/use-test-api';

const HOME = '198.51.100.7';
const AWAY = '203.0.113.9';
const WRONG = 'not the password';

describe('guessing passwords', () => {
  const api = useTestApi({
    environment: { RATE_LIMITS: 'on', RATE_LIMIT_AUTH: '100000', TRUSTED_PROXIES: '127.0.0.1' },
  });

  it('is delayed after five failures, longer with each further one, at most a quarter of an hour', async () => {
    const { email } = await registerPerson(api);
    expect(await statuses(5, () => attempt(api, email, WRONG))).toEqual([401, 401, 401, 401, 401]);
    const waits: number[] = [];
    for (let failure = 0; failure < 11; failure++) {
      const refused = await attempt(api, email, WRONG);
      expect(refused).toMatchObject({ status: 429, code: 'AUTH_SIGN_IN_DELAYED' });
      waits.push(refused.retryAfter);
      api.clock.advance({ seconds: refused.retryAfter });
      expect((await attempt(api, email, WRONG)).status).toBe(401);
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
  });

  it('does not get longer by asking while waiting', async () => {
    const { email } = await registerPerson(api);
    await statuses(5, () => attempt(api, email, WRONG));
    await statuses(10, () => attempt(api, email, WRONG));
    api.clock.advance({ seconds: 2 });
    expect((await attempt(api, email, PASSWORD)).status).toBe(200);
  });

  it('makes the right password wait too, from the same network', async () => {
    const { email } = await registerPerson(api);
    await statuses(5, () => attempt(api, email, WRONG));
    expect((await attempt(api, email, PASSWORD)).status).toBe(429);
  });

  it('does not keep the owner out, who comes from another network', async () => {
    const { email } = await registerPerson(api);
    await statuses(6, () => attempt(api, email, WRONG, AWAY));
    expect((await attempt(api, email, PASSWORD, AWAY)).status).toBe(429);
    expect((await attempt(api, email, PASSWORD, HOME)).status).toBe(200);
  });

  it('does not delay sign-ins to other accounts from the same network', async () => {
    const [ada, eve] = [await registerPerson(api), await registerPerson(api)];
    await statuses(6, () => attempt(api, ada.email, WRONG));
    expect((await attempt(api, eve.email, PASSWORD)).status).toBe(200);
  });

  it('gains nothing by other spellings of the address', async () => {
    const { email } = await registerPerson(api);
    const spellings = [email, email.toUpperCase(), ` ${email}`, `${email}\t`, email.replace('p', 'P')];
    for (const spelling of spellings) await attempt(api, spelling, WRONG);
    expect((await attempt(api, email, WRONG)).status).toBe(429);
  });

  it('gains nothing by other addresses of one IPv6 network', async () => {
    const { email } = await registerPerson(api);
    for (let host = 1; host <= 5; host++) await attempt(api, email, WRONG, `2001:db8:1:2::${host}`);
    expect((await attempt(api, email, WRONG, '2001:db8:1:2:ffff::1')).status).toBe(429);
    expect((await attempt(api, email, WRONG, '2001:db8:1:3::1')).status).toBe(401);
  });

  it('gains nothing by guessing fifty times at once: five get through', async () => {
    const { email } = await registerPerson(api);
    const answers = await Promise.all(Array.from({ length: 50 }, () => attempt(api, email, WRONG)));
    const through = answers.filter(({ status }) => status === 401);
    expect(through).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(45);
  });

  it('is not held against twelve devices that sign in at the same moment with the right password', async () => {
    const { email } = await registerPerson(api);
    await statuses(4, () => attempt(api, email, WRONG));
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt(api, email, PASSWORD)));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(12).fill(200));
  });

  it('is forgotten after a success', async () => {
    const { email } = await registerPerson(api);
    await statuses(4, () => attempt(api, email, WRONG));
    expect((await attempt(api, email, PASSWORD)).status).toBe(200);
    expect(await statuses(5, () => attempt(api, email, WRONG))).toEqual([401, 401, 401, 401, 401]);
  });

  it('is forgotten after an hour of peace', async () => {
    const { email } = await registerPerson(api);
    await statuses(8, () => attempt(api, email, WRONG));
    api.clock.advance({ hours: 1, seconds: 1 });
    expect(await statuses(5, () => attempt(api, email, WRONG))).toEqual([401, 401, 401, 401, 401]);
  });

  it('is answered for an unknown address as for a known one', async () => {
    const { email } = await registerPerson(api);
    const series = async (address: string) => {
      const answers = [];
      for (let count = 0; count < 7; count++) answers.push(await attempt(api, address, WRONG));
      return answers;
    };
    expect(await series(newEmail())).toEqual(await series(email));
  });

  it('leaves no address in the database that has no account', async () => {
    const email = newEmail();
    await attempt(api, email, WRONG);
    const rows = await api.database.query<{ row: string }>(
      'SELECT sign_in_attempts::text AS row FROM sign_in_attempts',
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(
      rows.filter(({ row }) => row.includes('person-') || row.includes(Buffer.from(email).toString('hex'))),
    ).toEqual([]);
  });
});

describe('guessing passwords with RATE_LIMITS=off', () => {
  const api = useTestApi();

  it('is not delayed, so that benches can sign in as often as they like', async () => {
    const { email } = await registerPerson(api);
    expect(await statuses(8, () => attempt(api, email, WRONG))).toEqual(Array<number>(8).fill(401));
  });
});

async function attempt(api: Address, email: string, password: string, from: string = HOME) {
  const { status, body, headers } = await send<Partial<Problem>>(api, 'POST', '/api/v1/auth/login', {
    json: { email, password },
    headers: { 'x-forwarded-for': from },
  });
  return { status, code: body.code, retryAfter: Number(headers.get('retry-after')) };
}

/** Statuses of so many calls, one after the other. */
async function statuses(count: number, call: () => Promise<{ status: number }>): Promise<number[]> {
  const seen: number[] = [];
  while (seen.length < count) seen.push((await call()).status);
  return seen;
}
