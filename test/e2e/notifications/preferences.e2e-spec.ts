import { unsubscribeCategory } from '@guildhall/features/notifications/domain/unsubscribe-category';
import { UnsubscribeLinks } from '@guildhall/platform/mail/unsubscribe/unsubscribe-links';
import { TestGuildhall, type TestPerson } from '../../support/test-guildhall';
import { TEST_TYPES } from './test-types';

interface Problem {
  readonly code: string;
  readonly errors?: ReadonlyArray<{ readonly path: string; readonly code: string }>;
}

interface Preferences {
  readonly types: Array<{
    type: string;
    title: string;
    essential: boolean;
    inApp: boolean;
    push: boolean;
    email: boolean;
  }>;
  readonly quietHours: { start: string; end: string; timeZone: string } | null;
  readonly version: number;
}

async function json<Body>(response: Promise<Response>): Promise<Body> {
  return (await (await response).json()) as Body;
}

describe('preferences of notifications are kept', () => {
  let guildhall: TestGuildhall;
  let ada: TestPerson;
  let eve: TestPerson;

  const put = (body: unknown, ifMatch?: string, as = ada) =>
    guildhall.call('PUT', '/notification-preferences', {
      as,
      body,
      headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
    });

  beforeAll(async () => {
    guildhall = await TestGuildhall.start({ types: TEST_TYPES });
  });
  afterAll(() => guildhall.close());
  beforeEach(async () => {
    ada = await guildhall.register();
    eve = await guildhall.register();
    await guildhall.settled();
  });

  const quietHours = { start: '22:30', end: '06:45', timeZone: 'Africa/Cairo' };

  it('that are read, changed and sent back', async () => {
    const response = await guildhall.call('GET', '/notification-preferences', { as: ada });
    const read = (await response.json()) as Preferences;
    expect(response.headers.get('etag')).toBe('"0"');
    const listed = read.types.map((entry) => entry.type);
    expect(listed).toEqual(
      expect.arrayContaining(['account.welcome', 'test.alarm', 'test.news', 'test.ping']),
    );
    expect(listed).toEqual(listed.toSorted());
    expect(read).toMatchObject({ quietHours: null, version: 0 });
    const types = read.types.map((entry) => (entry.type === 'test.news' ? { ...entry, push: false } : entry));
    const written = await put({ ...read, types, quietHours }, '"0"');
    expect(written.status).toBe(200);
    expect(written.headers.get('etag')).toBe('"1"');
    const now = (await written.json()) as Preferences;
    expect(now).toEqual({ types, quietHours, version: 1 });
    expect(await json(guildhall.call('GET', '/notification-preferences', { as: ada }))).toEqual(now);
    expect(
      await json<Preferences>(guildhall.call('GET', '/notification-preferences', { as: eve })),
    ).toMatchObject({ quietHours: null, version: 0 });
  });

  it('and give back the default of a type that is left out', async () => {
    const off = [{ type: 'test.news', inApp: false, push: false, email: false }];
    await put({ types: off, quietHours: null }, '"0"');
    const { types } = await json<Preferences>(put({ types: [], quietHours: null }, '"1"'));
    expect(types.find((entry) => entry.type === 'test.news')).toMatchObject({ inApp: true, email: true });
  });

  it('against overwriting what was not seen', async () => {
    const empty = { types: [], quietHours: null };
    expect((await put(empty)).status).toBe(428);
    expect((await put(empty, '"7"')).status).toBe(412);
    const attempts = await Promise.all(Array.from({ length: 10 }, () => put(empty, '"0"')));
    expect(attempts.map((response) => response.status).toSorted()).toEqual([200, ...Array(9).fill(412)]);
    const unknown = {
      types: [{ type: 'no.such', inApp: true, push: true, email: true }],
      quietHours: null,
    };
    // Stale comes before the rules.
    expect((await put(unknown, '"0"')).status).toBe(412);
    expect((await put(unknown, '"1"')).status).toBe(422);
  });

  it('whichever there are, when any may be overwritten', async () => {
    const empty = { types: [], quietHours: null };
    const attempts = await Promise.all(Array.from({ length: 10 }, () => put(empty, '*')));
    expect(attempts.map((response) => response.status)).toEqual(Array(10).fill(200));
    const versions = attempts.map((response) => response.headers.get('etag'));
    expect(new Set(versions).size).toBe(10);
    expect((await put(empty, '"10", "3"')).headers.get('etag')).toBe('"11"');
  });

  it('and switch off mails of one type by a link, whatever else is changed at that moment', async () => {
    const url = await guildhall.app
      .get(UnsubscribeLinks)
      .url({ userId: ada.id, category: unsubscribeCategory('test.news') });
    const link = new URL(url).pathname.replace('/api/v1', '');
    const choices = [{ type: 'test.ping', inApp: false, push: false, email: true }];
    const save = () => put({ types: choices, quietHours }, '*');
    const clicks = await Promise.all(
      Array.from({ length: 20 }, (_, number) => (number % 2 === 0 ? guildhall.call('POST', link) : save())),
    );
    expect(clicks.map((response) => response.status)).toEqual(Array(20).fill(200));
    await save();
    for (let click = 0; click < 2; click++) expect((await guildhall.call('POST', link)).status).toBe(200);
    const response = await guildhall.call('GET', '/notification-preferences', { as: ada });
    const now = (await response.json()) as Preferences;
    const choiceOf = (type: string) => now.types.find((entry) => entry.type === type);
    expect(choiceOf('test.news')).toMatchObject({ inApp: true, push: true, email: false });
    expect(choiceOf('test.ping')).toMatchObject({ inApp: false, push: false, email: true });
    expect(now.quietHours).toEqual(quietHours);
    // The second click changed nothing, so whoever has read may still save.
    expect((await put({ types: [], quietHours: null }, `"${now.version}"`)).status).toBe(200);
  });

  it('with the zone in its usual letters', async () => {
    const typed = { ...quietHours, timeZone: 'aFRICA/cAIRO' };
    const written = await json<Preferences>(put({ types: [], quietHours: typed }, '"0"'));
    expect(written.quietHours?.timeZone).toBe('Africa/Cairo');
  });

  it('but not against what is essential', async () => {
    const types = [{ type: 'test.alarm', inApp: true, push: true, email: false }];
    const response = await put({ types, quietHours: null }, '"0"');
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([
      422,
      'NOTIFICATION_TYPE_ESSENTIAL',
    ]);
  });

  const choice = { type: 'test.news', inApp: true, push: true, email: true };
  it.each<[string, unknown, string]>([
    ['no types', { quietHours: null }, 'types'],
    ['no quiet hours', { types: [] }, 'quietHours'],
    ['an unknown field', { types: [], quietHours: null, all: true }, 'all'],
    ['an unknown field of a type', { types: [{ ...choice, sms: true }], quietHours: null }, 'types.0.sms'],
    ['a channel that is no flag', { types: [{ ...choice, push: 'yes' }], quietHours: null }, 'types.0.push'],
    ['types that are no list', { types: { 'test.news': choice }, quietHours: null }, 'types'],
    ['a list of null', { types: [null], quietHours: null }, 'types'],
    ['a type named twice', { types: [choice, choice], quietHours: null }, 'types.1.type'],
    [
      'an hour that is none',
      { types: [], quietHours: { ...quietHours, start: '24:00' } },
      'quietHours.start',
    ],
    [
      'a zone that is none',
      { types: [], quietHours: { ...quietHours, timeZone: 'Mars' } },
      'quietHours.timeZone',
    ],
    ['no length', { types: [], quietHours: { ...quietHours, end: '22:30' } }, 'quietHours.end'],
    ['quiet hours in a list', { types: [], quietHours: [quietHours] }, 'quietHours'],
  ])('and refuse %s', async (_, body, path) => {
    const response = await put(body, '"0"');
    expect(response.status).toBe(400);
    expect(((await response.json()) as Problem).errors?.map((error) => error.path)).toEqual([path]);
  });
});
