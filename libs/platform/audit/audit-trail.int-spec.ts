import { openTestPlatform, SOMEBODY, type TestPlatform } from '../../../test/support/test-platform';

const ENTRY = { action: 'session.revoked', targetType: 'session', targetId: 'session-1' };
const USER = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';
const ADMIN = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a56';
const SESSION = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a57';

describe('the audit trail', () => {
  let platform: TestPlatform;
  const log = () =>
    platform.testDatabase.query<Record<string, unknown>>('SELECT * FROM audit_log ORDER BY id');

  beforeAll(async () => {
    platform = await openTestPlatform();
  });
  afterAll(() => platform.close());
  beforeEach(() => platform.testDatabase.query('TRUNCATE audit_log'));

  it('keeps who did what to whom, when and from where', async () => {
    const actor = { ...SOMEBODY, userId: USER, sessionId: SESSION, userAgent: 'Phone/1.0' };
    await platform.unitOfWork.run(actor, (tx) =>
      platform.audit.record(tx, { ...ENTRY, details: { reason: 'logout', count: 2 } }),
    );
    const [entry] = await log();
    expect(entry).toEqual({
      id: expect.any(String),
      occurred_at: expect.any(Date),
      actor_id: USER,
      action: 'session.revoked',
      target_type: 'session',
      target_id: 'session-1',
      ip: '203.0.113.7',
      correlation_id: 'test-0001',
      details: { reason: 'logout', count: 2 },
      subject_id: USER,
      session_id: SESSION,
      user_agent: 'Phone/1.0',
    });
  });

  it('knows whose account an entry is about: the user it was done to, or who was named, or who did it', async () => {
    const admin = { ...SOMEBODY, userId: ADMIN };
    await platform.audit.recordAlone(admin, { ...ENTRY, targetType: 'user', targetId: USER });
    await platform.audit.recordAlone(admin, { ...ENTRY, subjectId: USER });
    await platform.audit.recordAlone(admin, ENTRY);
    await platform.audit.recordAlone(SOMEBODY, ENTRY);
    expect((await log()).map((entry) => entry['subject_id'])).toEqual([USER, USER, ADMIN, null]);
  });

  it('has no entry of an act that was rolled back', async () => {
    const act = platform.unitOfWork.run(SOMEBODY, async (tx) => {
      await platform.audit.record(tx, ENTRY);
      throw new Error('refused by a rule');
    });
    await expect(act).rejects.toThrow('refused by a rule');
    expect(await log()).toEqual([]);
  });

  it('shows an entry to nobody before its act is committed', async () => {
    await platform.unitOfWork.run(SOMEBODY, async (tx) => {
      await platform.audit.record(tx, ENTRY);
      expect(await log()).toEqual([]);
    });
    expect(await log()).toHaveLength(1);
  });

  it('does not let an act pass that cannot be recorded', async () => {
    const act = platform.unitOfWork.run(SOMEBODY, async (tx) => {
      await tx.query(`INSERT INTO installation_marks VALUES ('act', now())`);
      await platform.audit.record(tx, { ...ENTRY, actorId: 'not a UUID' });
    });
    await expect(act).rejects.toThrow('invalid input syntax for type uuid');
    expect(await platform.testDatabase.query('SELECT * FROM installation_marks')).toEqual([]);
  });

  it('records by itself what has no transaction', async () => {
    await platform.audit.recordAlone(SOMEBODY, ENTRY);
    expect(await log()).toEqual([expect.objectContaining({ actor_id: null, details: {} })]);
  });

  it('takes the actor from the entry when the context does not know', async () => {
    await platform.audit.recordAlone(SOMEBODY, { ...ENTRY, actorId: USER });
    expect(await log()).toEqual([expect.objectContaining({ actor_id: USER })]);
  });

  it('is in the order of the acts, however quickly they follow each other', async () => {
    await platform.unitOfWork.run(SOMEBODY, async (tx) => {
      for (let index = 0; index < 50; index++)
        await platform.audit.record(tx, { ...ENTRY, targetId: String(index) });
    });
    expect((await log()).map((entry) => Number(entry['target_id']))).toEqual([...Array(50).keys()]);
  });
});
