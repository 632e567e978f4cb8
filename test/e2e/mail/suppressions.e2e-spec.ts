import { Mailer } from '@guildhall/platform/mail/mailer';
import { Suppressions } from '@guildhall/platform/mail/suppression/suppressions';
import { newEmail, PASSWORD, type Person, registerPerson, registerWithRole } from '../../factories/people';
import { type Schemas, send } from '../../support/api-client';
import { someMail } from '../../support/mail-platform';
import { useTestApi } from '../../support/use-test-api';

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const SUPPRESSIONS = '/api/v1/admin/mail-suppressions';

/** Operators see why somebody gets no mail, and mend it. */
describe('admins see suppressions of mail', () => {
  const api = useTestApi();
  let admin: Person;
  let member: Person;
  beforeAll(async () => {
    admin = await registerWithRole(api, 'admin');
    member = await registerPerson(api);
  });
  const audited = async (action: string) => {
    const { data } = await admin.client.GET('/api/v1/admin/audit-log', { params: { query: { action } } });
    return data?.items ?? [];
  };
  const suppress = async (reason: 'bounce' | 'complaint' = 'bounce', address = newEmail()) => {
    await api.app.get(Suppressions).add(address, reason, 'ses');
    return address;
  };
  const lookUp = async (address: string) =>
    (await send<Schemas['MailSuppression']>(api, 'POST', `${SUPPRESSIONS}/lookup`, {
      token: admin.accessToken,
      json: { address },
    })) as { status: number; body: Schemas['MailSuppression'] & { code?: string } };
  const page = async (query = '') => {
    const answer = await send<Schemas['MailSuppressionPage']>(api, 'GET', `${SUPPRESSIONS}${query}`, {
      token: admin.accessToken,
    });
    return answer.body;
  };
  beforeEach(() => api.database.query('DELETE FROM mail_suppressions'));

  it('newest first, by reason, page by page, and never an address', async () => {
    for (let number = 0; number < 5; number++) await suppress(number % 2 ? 'complaint' : 'bounce');
    const all = await page();
    expect(all.items.map(({ reason }) => reason)).toEqual([
      'bounce',
      'complaint',
      'bounce',
      'complaint',
      'bounce',
    ]);
    expect(JSON.stringify(all)).not.toContain('@');
    expect((await page('?reason=complaint')).items).toHaveLength(2);
    const first = await page('?limit=3');
    const second = await page(`?limit=3&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items]).toEqual(all.items);
    expect(second.nextCursor).toBeNull();
  });

  it('of an address however it is written, and say when there is none', async () => {
    const address = await suppress('complaint', 'Grace.Hopper@Example.org');
    expect(await lookUp(address.toUpperCase())).toMatchObject({
      status: 200,
      body: { reason: 'complaint', provider: 'ses', createdAt: expect.stringMatching(TIME) },
    });
    expect(await lookUp(newEmail())).toMatchObject({
      status: 404,
      body: { code: 'MAIL_SUPPRESSION_NOT_FOUND' },
    });
  });

  it('and lift one, which is written down once, without the address', async () => {
    const address = await suppress();
    const kept = await suppress();
    const { id } = (await lookUp(address)).body;
    const mail = () => api.app.get(Mailer).send(someMail({ to: { address } }), new AbortController().signal);
    await expect(mail()).rejects.toThrow('suppressed');
    const lift = () => send(api, 'DELETE', `${SUPPRESSIONS}/${id}`, { token: admin.accessToken });
    const answers = await Promise.all([lift(), lift(), lift()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 404, 404]);
    expect((await lookUp(address)).status).toBe(404);
    expect(await mail()).toEqual({ provider: 'mailbox' });
    expect((await lookUp(kept)).status).toBe(200);
    const entries = (await audited('mail-suppression.lifted')).filter(({ targetId }) => targetId === id);
    expect(entries).toEqual([
      expect.objectContaining({
        actorId: admin.user.id,
        targetType: 'mail-suppression',
        details: { reason: 'bounce', provider: 'ses' },
      }),
    ]);
    // It may bounce again, and is another suppression then.
    await suppress('bounce', address);
    expect((await lookUp(address)).body.id).not.toBe(id);
  });

  it('and lift one only with a fresh proof of who they are', async () => {
    const { id } = (await lookUp(await suppress())).body;
    await api.database.query('UPDATE sessions SET proven_at = NULL WHERE user_id = $1', [admin.user.id]);
    const lift = () => send(api, 'DELETE', `${SUPPRESSIONS}/${id}`, { token: admin.accessToken });
    const refused = await lift();
    expect([refused.status, refused.body.code]).toEqual([403, 'AUTH_STEP_UP_REQUIRED']);
    await admin.client.POST('/api/v1/auth/step-up', { body: { password: PASSWORD } });
    expect((await lift()).status).toBe(204);
  });

  it('and nobody else does, or lifts one', async () => {
    const address = await suppress();
    const { id } = (await lookUp(address)).body;
    const calls = [
      ['GET', SUPPRESSIONS],
      ['POST', `${SUPPRESSIONS}/lookup`],
      ['DELETE', `${SUPPRESSIONS}/${id}`],
    ] as const;
    for (const [method, path] of calls) {
      const body = method === 'POST' ? { json: { address } } : {};
      expect([path, (await send(api, method, path, body)).status]).toEqual([path, 401]);
      const refused = await send(api, method, path, { ...body, token: member.accessToken });
      expect([path, refused.status, refused.body.code]).toEqual([path, 403, 'ROLE_REQUIRED']);
    }
    expect((await lookUp(address)).body.id).toBe(id);
  });

  it.each([
    ['POST', '/lookup', {}, 'address'],
    ['POST', '/lookup', { address: 'nobody' }, 'address'],
    ['POST', '/lookup', { address: 'ada@example.org', userId: 1 }, 'userId'],
    ['DELETE', '/abc', undefined, 'id'],
    ['GET', '?reason=boredom', undefined, 'reason'],
    ['GET', '?address=ada@example.org', undefined, 'address'],
  ])('and are told what is wrong with %s %s %j', async (method, path, json, field) => {
    const { status, body } = await send(api, method, `${SUPPRESSIONS}${path}`, {
      token: admin.accessToken,
      ...(json ? { json } : {}),
    });
    expect([status, body.errors?.map((error) => error.path)]).toEqual([400, [field]]);
  });
});
