import { userRegistered } from '@guildhall/features/auth/contract/auth.events';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { systemContext } from '@guildhall/kernel/actor-context';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { newEmail, PASSWORD, registerPerson, signIn } from '../../factories/people';
import { clientOf } from '../../support/api-client';
import { inTurns } from '../../support/in-turns';
import { useMailingApi } from '../../support/mailing-api';

const VERIFY = '/api/v1/auth/email/verify';
const RESEND = '/api/v1/auth/email/resend';
const PAGE = 'verify-email';

describe('confirming an e-mail address', () => {
  const mailing = useMailingApi(() => ({
    RATE_LIMITS: 'on',
    RATE_LIMIT_AUTH: '100000',
    RATE_LIMIT_ANONYMOUS: '100000',
    RATE_LIMIT_ACCOUNT_MAILS: '3',
  }));

  const register = async () => {
    const ada = await registerPerson(mailing.api);
    return { ada, link: await mailing.nextLink(ada.email, PAGE) };
  };
  const verify = async (token: string) => {
    const { response, error } = await clientOf(mailing.api).POST(VERIFY, { body: { token } });
    return error ? [response.status, error.code] : [response.status];
  };

  it('takes the link of the mail that welcomes, and shows in the account', async () => {
    const { ada, link } = await register();
    expect(link.mail.subject).toBe('Welcome to Guildhall');
    expect(ada.user.emailVerified).toBe(false);
    expect(await verify(link.token)).toEqual([204]);
    const { data, response } = await ada.client.GET('/api/v1/users/me');
    expect(data?.emailVerified).toBe(true);
    // The tag stands for what is shown, so it has to move with it.
    expect(response.headers.get('etag')).toBe(`"${ada.user.version + 1}"`);
    const [entry] = await mailing.api.database.query(
      `SELECT actor_id, target_id FROM audit_log WHERE action = 'email.verified' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry).toEqual({ actor_id: ada.user.id, target_id: ada.user.id });
  });

  it('stores nothing that a link could be made from', async () => {
    const { ada, link } = await register();
    const rows = (sql: string) =>
      mailing.api.database
        .query<{ row: string }>(sql, [ada.user.id])
        .then((all) => all.map(({ row }) => row));
    const tokens = await rows('SELECT t::text AS row FROM one_time_tokens t WHERE user_id = $1');
    const tasks = await rows("SELECT t::text AS row FROM outbox_tasks t WHERE payload ->> 'userId' = $1");
    expect([tokens.length, tasks.length]).toEqual([1, 2]);
    expect([...tokens, ...tasks].filter((row) => row.includes(link.token))).toEqual([]);
    expect(tasks.filter((row) => row.includes(ada.email))).toEqual([]);
  });

  it('works once, however many try at the same time', async () => {
    const { link } = await register();
    const answers = await inTurns(20, 20, () => verify(link.token));
    expect(answers.filter(([status]) => status === 204)).toHaveLength(1);
    const others = answers.filter(([status]) => status !== 204);
    expect(others).toEqual(Array.from({ length: 19 }, () => [410, 'AUTH_LINK_USED']));
  });

  it('is possible for 24 hours', async () => {
    const [early, late] = [await register(), await register()];
    mailing.api.clock.advance({ hours: 23, minutes: 59 });
    expect(await verify(early.link.token)).toEqual([204]);
    mailing.api.clock.advance({ minutes: 2 });
    expect(await verify(late.link.token)).toEqual([410, 'AUTH_LINK_EXPIRED']);
    const back = await signIn(mailing.api, late.ada);
    expect(back.user.emailVerified).toBe(false);
  });

  it.each(['x', 'A'.repeat(43), 'A'.repeat(256), '\u0000', 'مرحبا'])(
    'refuses a token that is not ours: %j',
    async (token) => {
      expect(await verify(token)).toEqual([422, 'AUTH_LINK_INVALID']);
    },
  );

  it('takes no token that is for something else', async () => {
    const { ada } = await register();
    await clientOf(mailing.api).POST('/api/v1/auth/password/forgot', { body: { email: ada.email } });
    const { token } = await mailing.nextLink(ada.email, 'reset-password');
    expect(await verify(token)).toEqual([422, 'AUTH_LINK_INVALID']);
    const reset = await clientOf(mailing.api).POST('/api/v1/auth/password/reset', {
      body: { token, password: PASSWORD },
    });
    expect(reset.response.status).toBe(204);
  });

  it('sends the mail again; of several links any works, and then the others do not', async () => {
    const { ada, link: first } = await register();
    expect((await ada.client.POST(RESEND)).response.status).toBe(204);
    const second = await mailing.nextLink(ada.email, PAGE);
    expect(second.mail.subject).toBe('Confirm your e-mail address for Guildhall');
    expect(second.token).not.toBe(first.token);
    expect(await verify(first.token)).toEqual([204]);
    expect(await verify(second.token)).toEqual([410, 'AUTH_LINK_EXPIRED']);
    const again = await ada.client.POST(RESEND);
    expect([again.response.status, again.error?.code]).toEqual([409, 'AUTH_EMAIL_ALREADY_VERIFIED']);
  });

  it('fills nobody’s mailbox', async () => {
    const [ada, eve] = [await registerPerson(mailing.api), await registerPerson(mailing.api)];
    const resend = async () => {
      const { response } = await ada.client.POST(RESEND);
      await mailing.settled();
      return response.status;
    };
    expect(await inTurns(5, 1, resend)).toEqual([204, 204, 204, 429, 429]);
    expect(await mailing.subjectsTo(ada.email)).toHaveLength(4);
    expect((await eve.client.POST(RESEND)).response.status).toBe(204);
    mailing.api.clock.advance({ hours: 1 });
  });

  it('greets without a question whose address is known to be theirs', async () => {
    const { app, clock } = mailing.api;
    const [email, actor] = [newEmail(), systemContext('test-setup')];
    await app.get(UnitOfWork).run(actor, async (tx) => {
      const proven = { email, displayName: 'Ada Lovelace', emailVerifiedAt: clock.now() };
      const { id: userId } = await app.get(UsersService).create(tx, proven);
      tx.publish(userRegistered, { userId });
    });
    const [subject] = await mailing.subjectsTo(email);
    expect(subject).toBe('Welcome to Guildhall');
    const mail = mailing.peer.received.find(({ recipients }) => recipients.includes(email));
    expect(mail?.text).not.toContain(PAGE);
  });
});
