import { newEmail, PASSWORD, registerPerson, signIn } from '../../factories/people';
import { type Answer, clientOf, type Problem, type Schemas, send } from '../../support/api-client';
import { useTestApi } from '../../support/use-test-api';

const LOGIN = '/api/v1/auth/login';

describe('signing in', () => {
  const api = useTestApi();

  it('gives the account and tokens that work', async () => {
    const { email, user } = await registerPerson(api);
    const { data, response } = await clientOf(api).POST(LOGIN, { body: { email, password: PASSWORD } });
    expect(response.status).toBe(200);
    expect(data).toMatchObject({ user, tokenType: 'Bearer', expiresIn: 900 });
    const { accessToken } = data as Schemas['SignedIn'];
    const me = await clientOf(api, accessToken).GET('/api/v1/users/me');
    expect(me.data?.id).toBe(user.id);
  });

  it('takes the address in any case, with white space around it', async () => {
    const { email } = await registerPerson(api);
    const { status } = await send(api, 'POST', LOGIN, {
      json: { email: ` ${email.toUpperCase()} `, password: PASSWORD },
    });
    expect(status).toBe(200);
  });

  it('opens a session of its own for each device, named as the client says', async () => {
    const phone = await registerPerson(api);
    const laptop = await signIn(api, phone, { deviceName: 'Ada’s laptop' });
    expect(laptop.sessionId).not.toBe(phone.sessionId);
    const { data } = await laptop.client.GET('/api/v1/auth/sessions');
    expect(data?.items.map(({ deviceName, current }) => ({ deviceName, current }))).toEqual([
      { deviceName: 'Ada’s laptop', current: true },
      { deviceName: null, current: false },
    ]);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const { email } = await registerPerson(api);
    const attempt = (address: string) =>
      send(api, 'POST', LOGIN, { json: { email: address, password: 'not the password' } });
    const wrongPassword = await attempt(email);
    const unknownAddress = await attempt(newEmail());
    expect(wrongPassword.status).toBe(401);
    expect(wrongPassword.body.code).toBe('AUTH_INVALID_CREDENTIALS');
    expect(withoutCorrelation(unknownAddress)).toEqual(withoutCorrelation(wrongPassword));
  });

  it.each([
    ['no password', { email: 'ada@example.org' }, 'password'],
    ['no address', { password: PASSWORD }, 'email'],
    ['an empty password', { email: 'ada@example.org', password: '' }, 'password'],
    ['a password that is no text', { email: 'ada@example.org', password: { $ne: '' } }, 'password'],
    ['an empty device name', { email: 'ada@example.org', password: PASSWORD, deviceName: ' ' }, 'deviceName'],
    ['an unknown field', { email: 'ada@example.org', password: PASSWORD, remember: true }, 'remember'],
  ])('refuses %s', async (_, json, path) => {
    const { status, body } = await send(api, 'POST', LOGIN, { json });
    expect(status).toBe(400);
    expect(body.errors?.map((error) => error.path)).toEqual([path]);
  });
});

/** Everything a client could tell two answers apart by. */
function withoutCorrelation({ status, headers, body }: Answer<Problem>) {
  const told = [...headers.entries()].filter(([name]) => !['date', 'x-correlation-id'].includes(name));
  return { status, headers: told, body: { ...body, correlationId: '' } };
}
