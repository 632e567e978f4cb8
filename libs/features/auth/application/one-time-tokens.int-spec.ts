import { UsersService } from '@guildhall/features/users/application/users.service';
import type { User } from '@guildhall/features/users/contract/user';
import { Database } from '@guildhall/platform/database/database';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { SOMEBODY } from '../../../../test/support/test-platform';
import { startTestApi, type TestApi } from '../../../../test/support/test-api';
import { OneTimeTokensRepository } from '../persistence/one-time-tokens.repository';
import { OneTimeTokens } from './one-time-tokens';

const PURPOSE = 'reset-password';
const INVALID = expect.objectContaining({ code: 'AUTH_LINK_INVALID', kind: 'refused' });
const USED = expect.objectContaining({ code: 'AUTH_LINK_USED', kind: 'gone' });
const EXPIRED = expect.objectContaining({ code: 'AUTH_LINK_EXPIRED', kind: 'gone' });

describe('one-time tokens', () => {
  let api: TestApi;
  let tokens: OneTimeTokens;
  let users: UsersService;
  let unitOfWork: UnitOfWork;
  let ada: User;
  let tasks = 0;

  beforeAll(async () => {
    api = await startTestApi();
    tokens = api.app.get(OneTimeTokens);
    users = api.app.get(UsersService);
    unitOfWork = api.app.get(UnitOfWork);
    ada = await users.create(SOMEBODY, { email: 'Ada@example.org', displayName: 'Ada' });
  });
  afterAll(() => api.close());

  const newTask = () => `01a1fe09-0000-7000-8000-${String(++tasks).padStart(12, '0')}`;
  const mint = (taskId: string) =>
    tokens.mint(taskId, { userId: ada.id, purpose: PURPOSE, mailedTo: ada.email }) as Promise<string>;
  const spend = (token: string) =>
    unitOfWork.run(SOMEBODY, async (tx) => (await tokens.spend(tx, PURPOSE, token)).token);

  it('say whose they are and which address they went to', async () => {
    const token = await mint(newTask());
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await spend(token)).toMatchObject({
      userId: ada.id,
      mailedTo: 'ada@example.org',
      subjectId: null,
    });
  });

  it('are the same for a repeated run of the same task, and others for another', async () => {
    const task = newTask();
    const token = await mint(task);
    expect(await mint(task)).toBe(token);
    expect(await mint(newTask())).not.toBe(token);
    const other = { userId: ada.id, purpose: 'verify-email', mailedTo: ada.email } as const;
    expect(await tokens.mint(newTask(), other)).not.toBe(token);
  });

  it('count from when they were mailed last', async () => {
    const task = newTask();
    const token = await mint(task);
    api.clock.advance({ minutes: 59 });
    await mint(task);
    api.clock.advance({ minutes: 59 });
    await expect(tokens.peek(PURPOSE, token)).resolves.toMatchObject({ userId: ada.id });
    api.clock.advance({ minutes: 1 });
    await expect(tokens.peek(PURPOSE, token)).rejects.toEqual(EXPIRED);
    await expect(spend(token)).rejects.toEqual(EXPIRED);
  });

  it('are not mailed again once they were used or taken back', async () => {
    const [used, void_] = [newTask(), newTask()];
    await spend(await mint(used));
    await mint(void_);
    await unitOfWork.run(SOMEBODY, (tx) => tokens.void(tx, ada.id));
    expect(await mint(used)).toBeUndefined();
    expect(await mint(void_)).toBeUndefined();
  });

  it('are spent by exactly one of many, and not by one that fails afterwards', async () => {
    const token = await mint(newTask());
    const failing = unitOfWork.run(SOMEBODY, async (tx) => {
      await tokens.spend(tx, PURPOSE, token);
      throw new Error('something else');
    });
    await expect(failing).rejects.toThrow('something else');
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => spend(token)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toEqual(USED);
  });

  it('are good for their purpose only', async () => {
    const token = await mint(newTask());
    await expect(tokens.peek('verify-email', token)).rejects.toEqual(INVALID);
    await expect(tokens.peek(PURPOSE, `${token}x`)).rejects.toEqual(INVALID);
  });

  it('that are being minted while an account is changed are not overlooked', async () => {
    let minting: Promise<string> | undefined;
    await unitOfWork.run(SOMEBODY, async (tx) => {
      await users.lock(tx, ada.id);
      minting = mint(newTask());
      await tokens.void(tx, ada.id);
      // The row refers to the account, so it waits for this transaction: afterwards the change is known to everybody.
      const [waiting] = await tx.query<{ count: number }>(
        `SELECT count(*)::integer AS count FROM one_time_tokens WHERE user_id = $1 AND voided_at IS NULL AND used_at IS NULL`,
        [ada.id],
      );
      expect(waiting?.count).toBe(0);
    });
    await expect(tokens.peek(PURPOSE, (await minting) as string)).resolves.toBeDefined();
  });

  it('are forgotten some time after they expired', async () => {
    const token = await mint(newTask());
    const repository = api.app.get(OneTimeTokensRepository);
    const now = () => api.clock.now();
    api.clock.advance({ hours: 2 });
    expect(
      await repository.purge(api.app.get(Database), new Date(now().getTime() - 2 * 3_600_000)),
    ).toBeGreaterThan(0);
    await expect(tokens.peek(PURPOSE, token)).rejects.toEqual(EXPIRED);
    await repository.purge(api.app.get(Database), now());
    await expect(tokens.peek(PURPOSE, token)).rejects.toEqual(INVALID);
  });
});
