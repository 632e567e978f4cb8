import { openTestPlatform, type TestPlatform } from '../../../../test/support/test-platform';
import { type SessionOwner, SessionsRepository } from '../persistence/sessions.repository';
import { ActiveSessions } from './active-sessions';

/** The real repository, which also counts how often it was asked and can be made to fail. */
class CountedRepository extends SessionsRepository {
  questions = 0;
  failure: Error | null = null;

  override async findOwner(
    ...question: Parameters<SessionsRepository['findOwner']>
  ): Promise<SessionOwner | undefined> {
    this.questions++;
    if (this.failure) throw this.failure;
    return super.findOwner(...question);
  }
}

describe('whether a session lives', () => {
  let platform: TestPlatform;
  let repository: CountedRepository;
  let sessions: ActiveSessions;
  let userId: string;
  let sessionId: string;

  const endElsewhere = () => platform.testDatabase.query('UPDATE sessions SET revoked_at = now()');

  beforeAll(async () => {
    platform = await openTestPlatform();
    [userId, sessionId] = [platform.ids.next(), platform.ids.next()];
    await platform.testDatabase.query(
      `INSERT INTO users (id, email, email_canonical, display_name, created_at, updated_at) VALUES ($1, 'a', 'a', 'Ada', now(), now())`,
      [userId],
    );
    await platform.testDatabase.query(
      `INSERT INTO sessions (id, user_id, created_at, last_used_at, expires_at, token_hash) VALUES ($1, $2, now(), now(), now() + interval '7 days', '')`,
      [sessionId, userId],
    );
  });
  afterAll(() => platform.close());
  beforeEach(async () => {
    await platform.testDatabase.query('UPDATE sessions SET revoked_at = NULL');
    repository = new CountedRepository();
    sessions = new ActiveSessions(repository, platform.database, platform.clock, platform.announcements);
  });

  it('is asked of the database once for many simultaneous requests', async () => {
    const owners = await Promise.all(Array.from({ length: 50 }, () => sessions.ownerOf(sessionId)));
    for (const owner of owners) expect(owner).toEqual({ userId, role: 'member' });
    expect(repository.questions).toBe(1);
  });

  it('is remembered, but asked again before five seconds have passed', async () => {
    await sessions.ownerOf(sessionId);
    await endElsewhere();
    platform.clock.advance({ seconds: 3 });
    expect(await sessions.ownerOf(sessionId)).toBeDefined();
    platform.clock.advance({ seconds: 1.9 });
    expect(await sessions.ownerOf(sessionId)).toBeUndefined();
  });

  it('is asked again at once when this process ended it', async () => {
    await sessions.ownerOf(sessionId);
    await endElsewhere();
    sessions.forget([sessionId]);
    expect(await sessions.ownerOf(sessionId)).toBeUndefined();
  });

  it('is not remembered when the question failed', async () => {
    repository.failure = new Error('the database is down');
    await expect(sessions.ownerOf(sessionId)).rejects.toThrow('the database is down');
    repository.failure = null;
    expect(await sessions.ownerOf(sessionId)).toEqual({ userId, role: 'member' });
  });

  it('is remembered of unknown sessions too', async () => {
    const unknown = platform.ids.next();
    expect(await sessions.ownerOf(unknown)).toBeUndefined();
    expect(await sessions.ownerOf(unknown)).toBeUndefined();
    expect(repository.questions).toBe(1);
  });
});
