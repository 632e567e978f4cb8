import { createHash, randomUUID } from 'node:crypto';
import { openTestPlatform, SOMEBODY, type TestPlatform } from '../../../../test/support/test-platform';
import { SessionsRepository } from './sessions.repository';

const hashOf = (token: string) => createHash('sha256').update(token).digest();

describe('the sessions', () => {
  const repository = new SessionsRepository();
  let platform: TestPlatform;
  let userId: string;

  const now = () => platform.clock.now();
  const inDays = (days: number) => new Date(now().getTime() + days * 86_400_000);

  async function addUser(): Promise<string> {
    const id = platform.ids.next();
    const email = `${randomUUID()}@example.org`;
    await platform.testDatabase.query(
      `INSERT INTO users (id, email, email_canonical, display_name, created_at, updated_at) VALUES ($1, $2, $2, 'Ada', now(), now())`,
      [id, email],
    );
    return id;
  }

  async function addSession(
    token = 'token 1',
    { owner = userId, expiresAt = inDays(7) } = {},
  ): Promise<string> {
    const id = platform.ids.next();
    await platform.unitOfWork.run(SOMEBODY, (tx) =>
      repository.insert(tx, {
        id,
        userId: owner,
        deviceName: 'Ada’s phone',
        ip: '203.0.113.7',
        userAgent: 'Mozilla/5.0',
        createdAt: now(),
        lastUsedAt: now(),
        expiresAt,
        credentialIds: [],
        tokenHash: hashOf(token),
      }),
    );
    return id;
  }

  const rotate = (sessionId: string, from: string, to: string, owner = userId) =>
    repository.rotate(platform.database, {
      sessionId,
      userId: owner,
      presentedHash: hashOf(from),
      successorHash: hashOf(to),
      sealedSuccessor: Buffer.from(`sealed ${to}`),
      now: now(),
      expiresAt: inDays(7),
      ip: '198.51.100.1',
    });
  const rowOf = async (id: string) =>
    (
      await platform.testDatabase.query<Record<string, unknown>>('SELECT * FROM sessions WHERE id = $1', [id])
    )[0];

  beforeAll(async () => {
    platform = await openTestPlatform();
  });
  afterAll(() => platform.close());
  beforeEach(async () => {
    await platform.testDatabase.query('TRUNCATE users CASCADE');
    userId = await addUser();
  });

  it('move on by exactly one of a hundred parallel callers with the same token', async () => {
    const id = await addSession('token 1');
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, (_, index) => rotate(id, 'token 1', `successor ${index}`)),
    );
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    const winner = outcomes.indexOf(true);
    expect(await rowOf(id)).toMatchObject({
      generation: 2,
      token_hash: hashOf(`successor ${winner}`),
      previous_token_hash: hashOf('token 1'),
      sealed_successor: Buffer.from(`sealed successor ${winner}`),
    });
  });

  it('keep the lineage of the newest two tokens only', async () => {
    const id = await addSession('token 1');
    expect(await rotate(id, 'token 1', 'token 2')).toBe(true);
    expect(await rotate(id, 'token 2', 'token 3')).toBe(true);
    expect(await rotate(id, 'token 2', 'token 4')).toBe(false);
    expect(await rotate(id, 'token 1', 'token 4')).toBe(false);
    expect(await repository.findLineage(platform.database, id, userId)).toMatchObject({
      previousTokenHash: hashOf('token 2'),
      sealedSuccessor: Buffer.from('sealed token 3'),
      rotatedAt: expect.any(Date),
      revokedAt: null,
      revokedReason: null,
    });
  });

  it('live on when they are used', async () => {
    const id = await addSession('token 1', { expiresAt: inDays(1) });
    await rotate(id, 'token 1', 'token 2');
    const row = await rowOf(id);
    expect(Number(row?.['expires_at'])).toBeGreaterThan(inDays(6).getTime());
    expect(row?.['ip']).toBe('198.51.100.1');
  });

  it('do not move on for another user, when they have expired, or when they were ended', async () => {
    const foreign = await addSession('token 1');
    expect(await rotate(foreign, 'token 1', 'token 2', await addUser())).toBe(false);
    const expired = await addSession('token 1', { expiresAt: now() });
    expect(await rotate(expired, 'token 1', 'token 2')).toBe(false);
    const ended = await addSession('token 1');
    await repository.revoke(platform.database, ended, userId, 'logout', now());
    expect(await rotate(ended, 'token 1', 'token 2')).toBe(false);
  });

  it('never move on once they were ended at the same moment', async () => {
    const id = await addSession('token 0');
    const [ended] = await Promise.all([
      repository.revoke(platform.database, id, userId, 'logout', now()),
      ...Array.from({ length: 20 }, (_, index) => rotate(id, `token ${index}`, `token ${index + 1}`)),
    ]);
    expect(ended).toBe(true);
    expect(await rowOf(id)).toMatchObject({ revoked_reason: 'logout', sealed_successor: null });
    expect(await repository.findOwner(platform.database, id, now())).toBeUndefined();
  });

  it('are ended once, by their owner only', async () => {
    const id = await addSession();
    expect(await repository.revoke(platform.database, id, await addUser(), 'logout', now())).toBe(false);
    expect(await repository.revoke(platform.database, id, userId, 'revoked-by-user', now())).toBe(true);
    expect(await repository.revoke(platform.database, id, userId, 'logout', now())).toBe(false);
    expect(await rowOf(id)).toMatchObject({ revoked_reason: 'revoked-by-user' });
  });

  it('of one user are all ended together, and nobody else’s', async () => {
    const mine = [await addSession('a'), await addSession('b')];
    const ended = await addSession('c');
    await repository.revoke(platform.database, ended, userId, 'logout', now());
    const other = await addUser();
    const foreign = await addSession('d', { owner: other });
    const ids = await repository.revokeAll(platform.database, userId, 'logout-all', now());
    expect(ids.toSorted()).toEqual(mine.toSorted());
    expect(await repository.findOwner(platform.database, foreign, now())).toEqual({
      userId: other,
      role: 'member',
    });
  });

  it('name their owner with the role of today, while they live', async () => {
    const id = await addSession();
    await platform.testDatabase.query(`UPDATE users SET role = 'moderator' WHERE id = $1`, [userId]);
    expect(await repository.findOwner(platform.database, id, now())).toEqual({ userId, role: 'moderator' });
    expect(await repository.findOwner(platform.database, id, inDays(8))).toBeUndefined();
    expect(await repository.findOwner(platform.database, randomUUID(), now())).toBeUndefined();
  });

  it('are listed newest first, page by page, without the ended and the expired', async () => {
    const ids = [];
    for (let index = 0; index < 5; index++) ids.push(await addSession(`token ${index}`));
    await repository.revoke(platform.database, ids[1] as string, userId, 'logout', now());
    await addSession('expired', { expiresAt: now() });
    await addSession('foreign', { owner: await addUser() });
    const list = (limit: number, before: string | null) =>
      repository.listActive(platform.database, userId, now(), limit, before);
    const first = await list(2, null);
    expect(first.map(({ id }) => id)).toEqual([ids[4], ids[3]]);
    expect(first[0]).toEqual({
      id: ids[4],
      deviceName: 'Ada’s phone',
      ip: '203.0.113.7',
      userAgent: 'Mozilla/5.0',
      createdAt: expect.any(Date),
      lastUsedAt: expect.any(Date),
      credentialIds: [],
    });
    expect((await list(5, ids[3] as string)).map(({ id }) => id)).toEqual([ids[2], ids[0]]);
  });

  it('vanish with their user', async () => {
    const id = await addSession();
    await platform.testDatabase.query('DELETE FROM users WHERE id = $1', [userId]);
    expect(await rowOf(id)).toBeUndefined();
  });
});
