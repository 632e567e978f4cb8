import type { UserContext } from '@guildhall/kernel/actor-context';
import { EditPrecondition } from '@guildhall/kernel/edit-precondition';
import { openTestPlatform, SOMEBODY, type TestPlatform } from '../../../../test/support/test-platform';
import { until as waitUntil } from '../../../../test/support/until';
import type { User } from '../contract/user';
import { AccountsRepository } from '../persistence/accounts.repository';
import { UserEntity } from '../persistence/user.entity';
import { EmailReservationsRepository } from '../persistence/email-reservations.repository';
import { UsersRepository } from '../persistence/users.repository';
import { UsersService } from './users.service';

const EMAIL_TAKEN = expect.objectContaining({ code: 'AUTH_EMAIL_TAKEN', kind: 'conflict' });
const STALE = expect.objectContaining({ code: 'IF_MATCH_STALE' });
const NOT_FOUND = expect.objectContaining({ code: 'USER_NOT_FOUND', kind: 'not-found' });

const as = ({ id, role }: User): UserContext => ({ ...SOMEBODY, userId: id, role, sessionId: 'session-1' });

const seen = (ifMatch?: string) => EditPrecondition.fromIfMatch(ifMatch);

describe('people’s accounts', () => {
  let platform: TestPlatform;
  let users: UsersService;

  const create = (email: string, displayName = 'Ada Lovelace') =>
    users.create(SOMEBODY, { email, displayName });
  beforeAll(async () => {
    platform = await openTestPlatform({ entities: [UserEntity] });
    const { database, unitOfWork, audit, clock, ids } = platform;
    users = new UsersService(
      new UsersRepository(),
      new EmailReservationsRepository(),
      new AccountsRepository(),
      database,
      unitOfWork,
      audit,
      clock,
      ids,
    );
  });
  afterAll(() => platform.close());
  beforeEach(() => platform.testDatabase.query('TRUNCATE users CASCADE; TRUNCATE audit_log'));

  it('are found by id and by address as they were made', async () => {
    const made = await create('Ada@Example.org');
    expect(made).toMatchObject({
      email: 'Ada@Example.org',
      role: 'member',
      locale: 'en',
      version: 1,
      bio: '',
    });
    expect(await users.get(made.id)).toEqual(made);
    expect(await users.findByEmail('ada@EXAMPLE.org')).toEqual(made);
    expect(await users.findByEmail('bob@example.org')).toBeUndefined();
    await expect(users.get(platform.ids.next())).rejects.toEqual(NOT_FOUND);
  });

  it.each(['ada@example.org', 'ADA@EXAMPLE.ORG', ' ada@example.org'])(
    'are one to an address, however it is spelt: %j',
    async (email) => {
      await create('Ada@example.org');
      await expect(create(email)).rejects.toEqual(EMAIL_TAKEN);
      await expect(users.assertEmailFree(email)).rejects.toEqual(EMAIL_TAKEN);
    },
  );

  it('are one to an address when twenty ask at once', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => create('ada@example.org')));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toEqual(EMAIL_TAKEN);
    expect(await platform.testDatabase.query('SELECT id FROM users')).toHaveLength(1);
  });

  it('are made together with what else belongs to the transaction, or not at all', async () => {
    const registration = platform.unitOfWork.run(SOMEBODY, async (tx) => {
      await users.create(tx, { email: 'ada@example.org', displayName: 'Ada' });
      throw new Error('the rest failed');
    });
    await expect(registration).rejects.toThrow('the rest failed');
    await expect(users.assertEmailFree('ada@example.org')).resolves.toBeUndefined();
  });

  it('keep an address that was left from who registers it while it is being left', async () => {
    const ada = { ...(await create('ada@example.org')), emailVerifiedAt: platform.clock.now() };
    const until = new Date(platform.clock.now().getTime() + 3_600_000);
    let registration: Promise<unknown> | undefined;
    await platform.unitOfWork.run(SOMEBODY, async (tx) => {
      await users.changeEmail(tx, ada, 'ada@new.example.org', until);
      registration = create('ada@example.org');
      registration.catch(() => undefined);
      // It waits for this transaction: the unique index knows of both addresses until it ends.
      await waitUntil(
        async () => {
          const waiting = await platform.testDatabase.query(
            `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          );
          return waiting.length > 0;
        },
        { what: 'the registration to wait' },
      );
    });
    await expect(registration).rejects.toEqual(EMAIL_TAKEN);
    platform.clock.advance({ hours: 2 });
    expect(await create('ada@example.org')).toMatchObject({ email: 'ada@example.org' });
    expect(await users.purgeReservations()).toBe(1);
  });

  describe('edited by their owner', () => {
    let ada: User;
    beforeEach(async () => {
      ada = await create('ada@example.org');
      platform.clock.advance({ seconds: 5 });
    });

    it('change where something was given and move on by one version', async () => {
      const edited = await users.updateMe(as(ada), { headline: 'Analyst', locale: 'ar' }, seen('"1"'));
      expect(edited).toEqual({
        ...ada,
        headline: 'Analyst',
        locale: 'ar',
        version: 2,
        updatedAt: expect.any(Date),
      });
      expect(edited.updatedAt.getTime()).toBeGreaterThan(ada.updatedAt.getTime());
      expect(await users.get(ada.id)).toEqual(edited);
    });

    it('can have a text cleared', async () => {
      await users.updateMe(as(ada), { bio: 'something' }, seen('*'));
      expect((await users.updateMe(as(ada), { bio: '' }, seen('*'))).bio).toBe('');
    });

    it('are refused when nothing was seen, or something else', async () => {
      await expect(users.updateMe(as(ada), { bio: 'x' }, seen())).rejects.toMatchObject({
        code: 'IF_MATCH_REQUIRED',
      });
      await expect(users.updateMe(as(ada), { bio: 'x' }, seen('"2"'))).rejects.toEqual(STALE);
      await expect(users.updateMe(as(ada), { bio: 'x' }, seen('W/"1"'))).rejects.toEqual(STALE);
      expect(await users.get(ada.id)).toEqual(ada);
    });

    it('take one of twenty simultaneous edits of the same version', async () => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, (_, index) =>
          users.updateMe(as(ada), { bio: `edit ${index}` }, seen('"1"')),
        ),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await users.get(ada.id)).version).toBe(2);
    });

    it('stay as they are when nothing was given, but only for who saw them as they are', async () => {
      expect(await users.updateMe(as(ada), {}, seen('"1"'))).toEqual(ada);
      expect(await users.updateMe(as(ada), { bio: undefined } as never, seen('*'))).toEqual(ada);
      await expect(users.updateMe(as(ada), {}, seen('"7"'))).rejects.toEqual(STALE);
    });
  });

  describe('given a role', () => {
    it('have it, and the audit log says so', async () => {
      const ada = await create('ada@example.org');
      expect(await users.grantRole(SOMEBODY, 'ADA@example.org', 'admin')).toMatchObject({
        role: 'admin',
        version: 1,
      });
      expect(await platform.testDatabase.query('SELECT action, target_id, details FROM audit_log')).toEqual([
        { action: expect.any(String), target_id: ada.id, details: { role: 'admin' } },
      ]);
    });

    it('must exist', async () => {
      await expect(users.grantRole(SOMEBODY, 'nobody@example.org', 'admin')).rejects.toEqual(NOT_FOUND);
      expect(await platform.testDatabase.query('SELECT id FROM audit_log')).toEqual([]);
    });
  });
});
