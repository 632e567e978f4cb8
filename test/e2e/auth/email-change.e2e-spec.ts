import { newEmail, PASSWORD, type Person, registerPerson, signIn } from '../../factories/people';
import { registerWithApp, setUp } from '../../factories/second-factor';
import { type Address, clientOf, send } from '../../support/api-client';
import { AuthenticatorApp } from '../../support/authenticator-app';
import { inTurns } from '../../support/in-turns';
import { useMailingApi } from '../../support/mailing-api';

const CHANGE = '/api/v1/auth/email/change';
const CONFIRM = 'confirm-email-change';
const UNDO = 'undo-email-change';
const NEW_PASSWORD = 'four quiet violet lanterns';

describe('changing an e-mail address', () => {
  const mailing = useMailingApi();

  const post = async (path: 'confirm' | 'undo', token: string) => {
    const { response, error } = await clientOf(mailing.api).POST(`${CHANGE}/${path}`, { body: { token } });
    return error ? [response.status, error.code] : [response.status];
  };
  const confirm = (token: string) => post('confirm', token);
  const undo = (token: string) => post('undo', token);
  const signInStatus = async (email: string, password = PASSWORD) =>
    (await send(mailing.api, 'POST', '/api/v1/auth/login', { json: { email, password } })).status;
  const register = (email: string) =>
    send(mailing.api, 'POST', '/api/v1/auth/register', {
      json: { email, password: PASSWORD, displayName: 'Somebody else' },
    });

  async function registerVerified(): Promise<Person> {
    const ada = await registerPerson(mailing.api);
    const { token } = await mailing.nextLink(ada.email, 'verify-email');
    const { response } = await clientOf(mailing.api).POST('/api/v1/auth/email/verify', { body: { token } });
    expect(response.status).toBe(204);
    return ada;
  }

  /** Somebody whose account has moved to another address, with the link that undoes that. */
  async function moved(to = newEmail()) {
    const ada = await registerVerified();
    expect(await request(ada, to)).toEqual([202]);
    expect(await confirm((await mailing.nextLink(to, CONFIRM)).token)).toEqual([204]);
    const early = await mailing.nextLink(ada.email, UNDO);
    return { ada, from: ada.email, to, early, late: await mailing.nextLink(ada.email, UNDO) };
  }

  it('takes the word of whoever reads mail there; until then nothing changes', async () => {
    const ada = await registerPerson(mailing.api);
    const to = newEmail();
    expect(await request(ada, to)).toEqual([202]);
    const { token, mail } = await mailing.nextLink(to, CONFIRM);
    expect(mail.subject).toBe('Confirm your new e-mail address for Guildhall');
    expect((await ada.client.GET('/api/v1/users/me')).data?.email).toBe(ada.email);
    expect([await signInStatus(ada.email), await signInStatus(to)]).toEqual([200, 401]);
    expect(await confirm(token)).toEqual([204]);
    const { data } = await ada.client.GET('/api/v1/users/me');
    expect(data).toMatchObject({ email: to, emailVerified: true, version: ada.user.version + 1 });
    expect([await signInStatus(ada.email), await signInStatus(to)]).toEqual([401, 200]);
    expect(await confirm(token)).toEqual([410, 'AUTH_LINK_USED']);
  });

  it('tells the old address at the request and at the change, and only the old one', async () => {
    const { from, to, early, late } = await moved();
    expect(early.mail.subject).toBe('A change of your e-mail address was requested');
    expect(late.mail.subject).toBe('Your e-mail address was changed');
    expect(late.mail.html).toContain('That was not me');
    expect(await mailing.subjectsTo(to)).toEqual(['Confirm your new e-mail address for Guildhall']);
    expect(await mailing.subjectsTo(from)).toHaveLength(3);
  });

  it('keeps addresses and tokens out of the tasks, and tokens out of the database', async () => {
    const { from, to, late } = await moved();
    await mailing.settled();
    const tasks = await mailing.api.database.query<{ row: string }>(
      'SELECT t::text AS row FROM outbox_tasks t',
    );
    const tokens = await mailing.api.database.query<{ row: string }>(
      'SELECT t::text AS row FROM one_time_tokens t',
    );
    for (const { row } of tasks)
      for (const secret of [from, to, late.token]) expect(row).not.toContain(secret);
    for (const { row } of tokens) expect(row).not.toContain(late.token);
  });

  it('needs the password, another address, and one that is free', async () => {
    const [ada, eve] = [await registerPerson(mailing.api), await registerPerson(mailing.api)];
    expect(await request(ada, newEmail(), 'not the password')).toEqual([422, 'AUTH_PASSWORD_WRONG']);
    expect(await request(ada, ada.email.toUpperCase())).toEqual([422, 'AUTH_EMAIL_UNCHANGED']);
    expect(await request(ada, eve.email.toUpperCase())).toEqual([409, 'AUTH_EMAIL_TAKEN']);
    expect((await request(ada, 'nobody'))[0]).toBe(400);
  });

  it('needs a fresh proof that it is you', async () => {
    const ada = await registerPerson(mailing.api);
    mailing.api.clock.advance({ minutes: 11 });
    expect(await request(ada, newEmail())).toEqual([403, 'AUTH_STEP_UP_REQUIRED']);
    expect(await request(await signIn(mailing.api, ada), newEmail())).toEqual([202]);
  });

  it('is possible with the link for 24 hours, and with that of the newest request only', async () => {
    const ada = await registerPerson(mailing.api);
    const [first, second, third] = [newEmail(), newEmail(), newEmail()];
    await request(ada, first);
    const replaced = await mailing.nextLink(first, CONFIRM);
    await request(ada, second);
    expect(await confirm(replaced.token)).toEqual([410, 'AUTH_LINK_EXPIRED']);
    const late = await mailing.nextLink(second, CONFIRM);
    mailing.api.clock.advance({ hours: 24 });
    expect(await confirm(late.token)).toEqual([410, 'AUTH_LINK_EXPIRED']);
    await request(await signIn(mailing.api, ada), third);
    expect(await confirm((await mailing.nextLink(third, CONFIRM)).token)).toEqual([204]);
  });

  describe('to one that is taken meanwhile', () => {
    it('is refused, and the link still works when it is free again', async () => {
      const ada = await registerPerson(mailing.api);
      const to = newEmail();
      await request(ada, to);
      const { token } = await mailing.nextLink(to, CONFIRM);
      const squatter = await registerPerson(mailing.api, { email: to });
      expect(await confirm(token)).toEqual([409, 'AUTH_EMAIL_TAKEN']);
      expect((await ada.client.GET('/api/v1/users/me')).data?.email).toBe(ada.email);
      await mailing.api.database.query('DELETE FROM users WHERE id = $1', [squatter.user.id]);
      expect(await confirm(token)).toEqual([204]);
    });

    it('is won by exactly one of many who confirm and register at the same time', async () => {
      const to = newEmail();
      const people = await inTurns(4, 4, () => registerPerson(mailing.api));
      const tokens: string[] = [];
      for (const person of people) {
        await request(person, to);
        tokens.push((await mailing.nextLink(to, CONFIRM)).token);
      }
      const statuses = await Promise.all([
        ...tokens.map(async (token) => (await confirm(token))[0]),
        ...Array.from({ length: 4 }, async () => (await register(to)).status),
      ]);
      expect(statuses.filter((status) => status === 204 || status === 201)).toHaveLength(1);
      expect(statuses.filter((status) => status === 409)).toHaveLength(7);
    });
  });

  describe('can be undone from the old one', () => {
    it('which gets the account back, signs everybody out and may choose a new password', async () => {
      const { ada, from, to, late } = await moved();
      const intruder = await signIn(mailing.api, { email: to, password: PASSWORD });
      mailing.api.clock.advance({ days: 6, hours: 23 });
      expect(await undo(late.token)).toEqual([204]);
      for (const { client } of [ada, intruder])
        expect((await client.GET('/api/v1/users/me')).response.status).toBe(401);
      // Whoever changed it knew the password.
      expect([await signInStatus(to), await signInStatus(from)]).toEqual([401, 401]);
      const { token } = await mailing.nextLink(from, 'reset-password');
      const { response } = await clientOf(mailing.api).POST('/api/v1/auth/password/reset', {
        body: { token, password: NEW_PASSWORD },
      });
      expect(response.status).toBe(204);
      expect(await signInStatus(from, NEW_PASSWORD)).toBe(200);
    });

    it('once, by one of its two links', async () => {
      const { early, late } = await moved();
      const answers = await inTurns(8, 8, (number) => undo(number % 2 === 0 ? early.token : late.token));
      expect(answers.filter(([status]) => status === 204)).toHaveLength(1);
      expect(answers.filter(([status]) => status === 410)).toHaveLength(7);
    });

    it('for 7 days, during which nobody else gets it', async () => {
      const { from, late } = await moved();
      expect((await register(from)).status).toBe(409);
      const eve = await registerPerson(mailing.api);
      expect(await request(eve, from)).toEqual([409, 'AUTH_EMAIL_TAKEN']);
      mailing.api.clock.advance({ days: 7 });
      expect(await undo(late.token)).toEqual([410, 'AUTH_LINK_EXPIRED']);
      mailing.api.clock.advance({ days: 1 });
      expect((await register(from)).status).toBe(201);
    });

    it('before it was confirmed: then it cannot be', async () => {
      const ada = await registerPerson(mailing.api);
      const to = newEmail();
      await request(ada, to);
      const { token } = await mailing.nextLink(to, CONFIRM);
      expect(await undo((await mailing.nextLink(ada.email, UNDO)).token)).toEqual([204]);
      expect(await confirm(token)).toEqual([410, 'AUTH_LINK_EXPIRED']);
      expect(await reset(mailing.api, (await mailing.nextLink(ada.email, 'reset-password')).token)).toEqual([
        204,
      ]);
      expect(await signInStatus(ada.email, NEW_PASSWORD)).toBe(200);
    });

    it('even when it was changed once more; the links of that are void', async () => {
      const { from, to, late } = await moved();
      const intruder = await signIn(mailing.api, { email: to, password: PASSWORD });
      const further = newEmail();
      await request(intruder, further);
      expect(await confirm((await mailing.nextLink(further, CONFIRM)).token)).toEqual([204]);
      const theirs = await mailing.nextLink(to, UNDO);
      expect(await undo(late.token)).toEqual([204]);
      expect(await undo(theirs.token)).toEqual([410, 'AUTH_LINK_EXPIRED']);
      expect(await reset(mailing.api, (await mailing.nextLink(from, 'reset-password')).token)).toEqual([204]);
      expect(await signInStatus(from, NEW_PASSWORD)).toBe(200);
      expect((await register(further)).status).toBe(201);
    });

    it('still after somebody undid a later change, to keep the owner from it', async () => {
      const { from, to, late } = await moved();
      const intruder = await signIn(mailing.api, { email: to, password: PASSWORD });
      await request(intruder, newEmail());
      expect(await undo((await mailing.nextLink(to, UNDO)).token)).toEqual([204]);
      expect(await undo(late.token)).toEqual([204]);
      expect((await register(from)).status).toBe(409);
      expect((await register(to)).status).toBe(201);
    });

    it('by the link about a request that another took the place of, too', async () => {
      const ada = await registerVerified();
      const to = newEmail();
      await request(ada, newEmail());
      const about = await mailing.nextLink(ada.email, UNDO);
      await request(ada, to);
      expect(await confirm((await mailing.nextLink(to, CONFIRM)).token)).toEqual([204]);
      expect(await undo(about.token)).toEqual([204]);
      expect(await reset(mailing.api, (await mailing.nextLink(ada.email, 'reset-password')).token)).toEqual([
        204,
      ]);
      expect(await signInStatus(ada.email, NEW_PASSWORD)).toBe(200);
    });

    it('which takes away the second factor that was set up since', async () => {
      const { from, to, late } = await moved();
      const intruder = await signIn(mailing.api, { email: to, password: PASSWORD });
      const app = new AuthenticatorApp((await setUp(intruder)).otpauthUrl, mailing.api.clock);
      await intruder.client.POST('/api/v1/2fa/verify', { body: { code: app.code() } });
      expect(await undo(late.token)).toEqual([204]);
      expect(await reset(mailing.api, (await mailing.nextLink(from, 'reset-password')).token)).toEqual([204]);
      const owner = await signIn(mailing.api, { email: from, password: NEW_PASSWORD });
      expect((await owner.client.GET('/api/v1/2fa/status')).data).toMatchObject({
        enabled: false,
        backupCodesLeft: 0,
      });
    });

    it('but it is not kept for who never proved that it was theirs', async () => {
      const squatter = await registerPerson(mailing.api);
      const to = newEmail();
      await request(squatter, to);
      expect(await confirm((await mailing.nextLink(to, CONFIRM)).token)).toEqual([204]);
      const { token } = await mailing.nextLink(squatter.email, UNDO);
      expect((await register(squatter.email)).status).toBe(201);
      expect(await undo(token)).toEqual([409, 'AUTH_EMAIL_TAKEN']);
    });

    it('nor does who never proved it keep anything when its owner undoes the change', async () => {
      const squatter = await registerWithApp(mailing.api);
      const to = newEmail();
      await request(squatter, to);
      expect(await confirm((await mailing.nextLink(to, CONFIRM)).token)).toEqual([204]);
      expect(await undo((await mailing.nextLink(squatter.email, UNDO)).token)).toEqual([204]);
      const { token } = await mailing.nextLink(squatter.email, 'reset-password');
      expect(await reset(mailing.api, token)).toEqual([204]);
      expect(await signInStatus(squatter.email, NEW_PASSWORD)).toBe(200);
      const owner = await signIn(mailing.api, { email: squatter.email, password: NEW_PASSWORD });
      expect((await owner.client.GET('/api/v1/2fa/status')).data).toMatchObject({ enabled: false });
    });

    it('and the owner may come back to it themselves', async () => {
      const { from, to } = await moved();
      const ada = await signIn(mailing.api, { email: to, password: PASSWORD });
      expect(await request(ada, from)).toEqual([202]);
      expect(await confirm((await mailing.nextLink(from, CONFIRM)).token)).toEqual([204]);
      expect(await signInStatus(from)).toBe(200);
    });
  });

  describe('and the password', () => {
    it('is recovered at the address that the account has, and that stops a pending change', async () => {
      const ada = await registerPerson(mailing.api);
      const to = newEmail();
      await request(ada, to);
      const pending = await mailing.nextLink(to, CONFIRM);
      await forgot(mailing.api, to);
      await forgot(mailing.api, ada.email);
      const { token } = await mailing.nextLink(ada.email, 'reset-password');
      expect(await mailing.subjectsTo(to)).toHaveLength(1);
      expect(await reset(mailing.api, token)).toEqual([204]);
      expect(await confirm(pending.token)).toEqual([410, 'AUTH_LINK_EXPIRED']);
    });

    it('is not recovered by a link that the old address has got, nor is the new one confirmed by one', async () => {
      const ada = await registerPerson(mailing.api);
      const welcome = await mailing.nextLink(ada.email, 'verify-email');
      await forgot(mailing.api, ada.email);
      const old = await mailing.nextLink(ada.email, 'reset-password');
      const to = newEmail();
      await request(ada, to);
      expect(await confirm((await mailing.nextLink(to, CONFIRM)).token)).toEqual([204]);
      expect(await reset(mailing.api, old.token)).toEqual([410, 'AUTH_LINK_EXPIRED']);
      const { response } = await clientOf(mailing.api).POST('/api/v1/auth/email/verify', {
        body: { token: welcome.token },
      });
      expect(response.status).toBe(410);
      await forgot(mailing.api, to);
      expect(await reset(mailing.api, (await mailing.nextLink(to, 'reset-password')).token)).toEqual([204]);
    });

    it('changed, stops a change that somebody else began', async () => {
      const ada = await registerPerson(mailing.api);
      const to = newEmail();
      await request(await signIn(mailing.api, ada), to);
      const { token } = await mailing.nextLink(to, CONFIRM);
      await ada.client.POST('/api/v1/auth/password/change', {
        body: { currentPassword: PASSWORD, newPassword: NEW_PASSWORD },
      });
      expect(await confirm(token)).toEqual([410, 'AUTH_LINK_EXPIRED']);
    });
  });
});

async function request(who: Person, newEmailAddress: string, password = PASSWORD) {
  const body = { newEmail: newEmailAddress, password };
  const { response, error } = await who.client.POST(CHANGE, { body });
  return error ? [response.status, error.code] : [response.status];
}

function forgot(api: Address, email: string) {
  return clientOf(api).POST('/api/v1/auth/password/forgot', { body: { email } });
}

async function reset(api: Address, token: string) {
  const { response, error } = await clientOf(api).POST('/api/v1/auth/password/reset', {
    body: { token, password: NEW_PASSWORD },
  });
  return error ? [response.status, error.code] : [response.status];
}
