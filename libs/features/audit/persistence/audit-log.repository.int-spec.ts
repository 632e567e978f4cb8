import { openTestPlatform, SOMEBODY, type TestPlatform } from '../../../../test/support/test-platform';
import { toAuditLogPage } from '../http/audit-log.mapper';
import { AuditLogRepository } from './audit-log.repository';

const ADA = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';
const EVERYTHING = { actorId: null, action: null };

const targets = (entries: ReadonlyArray<{ targetId: string }>) => entries.map(({ targetId }) => targetId);

describe('the audit log', () => {
  let platform: TestPlatform;
  let repository: AuditLogRepository;
  beforeAll(async () => {
    platform = await openTestPlatform();
    repository = new AuditLogRepository(platform.database);
    for (let index = 1; index <= 7; index++)
      await platform.audit.recordAlone(SOMEBODY, {
        action: index % 2 === 0 ? 'session.revoked' : 'user.registered',
        targetType: 'thing',
        targetId: String(index),
        ...(index > 4 ? { actorId: ADA } : {}),
      });
  });
  afterAll(() => platform.close());

  it('is read newest first', async () => {
    expect(targets(await repository.findPage(EVERYTHING, 100, null))).toEqual([
      '7',
      '6',
      '5',
      '4',
      '3',
      '2',
      '1',
    ]);
  });

  it('is read page by page without gaps or repetitions', async () => {
    const read: string[] = [];
    let pages = 0;
    for (let cursor: string | null | undefined; cursor !== null; pages++) {
      const rows = await repository.findPage(EVERYTHING, 3 + 1, cursor ?? null);
      const page = toAuditLogPage(rows, 3, (id) => id);
      read.push(...targets(page.items));
      cursor = page.nextCursor;
    }
    expect(read).toEqual(['7', '6', '5', '4', '3', '2', '1']);
    expect(pages).toBe(3);
  });

  it('is narrowed to an actor, an action, or both', async () => {
    expect(targets(await repository.findPage({ ...EVERYTHING, actorId: ADA }, 100, null))).toEqual([
      '7',
      '6',
      '5',
    ]);
    const revoked = { ...EVERYTHING, action: 'session.revoked' };
    expect(targets(await repository.findPage(revoked, 100, null))).toEqual(['6', '4', '2']);
    expect(targets(await repository.findPage({ ...revoked, actorId: ADA }, 100, null))).toEqual(['6']);
  });

  it('shows times as ISO 8601 and everything else as it was recorded', async () => {
    const page = toAuditLogPage(await repository.findPage(EVERYTHING, 1, null), 1, (id) => id);
    expect(page).toEqual({
      items: [
        {
          id: expect.any(String),
          occurredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
          actorId: ADA,
          action: 'user.registered',
          targetType: 'thing',
          targetId: '7',
          ip: '203.0.113.7',
          correlationId: 'test-0001',
          details: {},
        },
      ],
      nextCursor: null,
    });
  });
});
