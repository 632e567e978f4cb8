import { type Person, registerPerson } from '../../factories/people';
import { clientOf, type Schemas, send } from '../../support/api-client';
import { useTestApi } from '../../support/use-test-api';

const ME = '/api/v1/users/me';
const E_ACUTE = { decomposed: 'e\u0301', composed: '\u00e9' };

describe('one’s own account', () => {
  const api = useTestApi();
  let ada: Person;
  beforeEach(async () => {
    ada = await registerPerson(api);
  });
  const patch = (json: unknown, headers: Record<string, string> = { 'if-match': '"1"' }) =>
    send<Schemas['Me'] & Schemas['Problem']>(api, 'PATCH', ME, { token: ada.accessToken, json, headers });
  const stored = async () => (await ada.client.GET(ME)).data;

  it('shows everything there is, with a strong tag of its version', async () => {
    const { data, response } = await ada.client.GET(ME);
    expect(response.headers.get('etag')).toBe('"1"');
    expect(data).toEqual({
      id: ada.user.id,
      email: ada.email,
      emailVerified: false,
      displayName: 'Ada Lovelace',
      headline: '',
      bio: '',
      locale: 'en',
      role: 'member',
      version: 1,
      createdAt: ada.user.createdAt,
      updatedAt: ada.user.createdAt,
    });
  });

  it('is not there for nobody', async () => {
    const { response, error } = await clientOf(api).GET(ME);
    expect([response.status, error?.code]).toEqual([401, 'AUTH_REQUIRED']);
  });

  describe('read again with If-None-Match', () => {
    it.each([
      ['the tag', '"1"', 304],
      ['the tag, weak', 'W/"1"', 304],
      ['anything', '*', 304],
      ['a list that holds the tag', '"7", "1"', 304],
      ['another tag', '"2"', 200],
      ['the tag without quotes', '1', 200],
    ])('%s is answered %s → %i', async (_, tag, expected) => {
      const { status, headers, body } = await send<unknown>(api, 'GET', ME, {
        token: ada.accessToken,
        headers: { 'if-none-match': tag },
      });
      expect(status).toBe(expected);
      expect(headers.get('etag')).toBe('"1"');
      expect(body === '').toBe(expected === 304);
    });
  });

  it('is never compressed, because a strong tag names exact bytes', async () => {
    const long = 'я'.repeat(500);
    await patch({ bio: long, headline: 'я'.repeat(120) });
    const { headers, body } = await send<Schemas['Me']>(api, 'GET', ME, {
      token: ada.accessToken,
      headers: { 'accept-encoding': 'br, gzip' },
    });
    expect(Number(headers.get('content-length'))).toBeGreaterThan(1_024);
    expect(headers.get('content-encoding')).toBeNull();
    expect(body.bio).toBe(long);
  });

  describe('edited', () => {
    it('changes what is sent, keeps the rest, and moves version and tag', async () => {
      api.clock.advance({ seconds: 5 });
      const { data, response } = await ada.client.PATCH(ME, {
        params: { header: { 'If-Match': '"1"' } },
        body: { headline: 'Analyst and programmer', locale: 'ar' },
      });
      expect(response.status).toBe(200);
      expect(response.headers.get('etag')).toBe('"2"');
      expect(data).toEqual({
        ...ada.user,
        headline: 'Analyst and programmer',
        locale: 'ar',
        version: 2,
        updatedAt: expect.any(String),
      });
      expect(Date.parse(data?.updatedAt ?? '')).toBeGreaterThan(Date.parse(ada.user.updatedAt));
      expect(await stored()).toEqual(data);
    });

    it('with nothing in it changes nothing, not even the version', async () => {
      const { status, headers } = await patch({});
      expect([status, headers.get('etag')]).toEqual([200, '"1"']);
      expect(await stored()).toEqual(ada.user);
    });

    it('empties headline and bio', async () => {
      await patch({ headline: 'Analyst', bio: 'I write.' });
      const { body } = await patch({ headline: '', bio: '  ' }, { 'if-match': '"2"' });
      expect(body).toMatchObject({ headline: '', bio: '', version: 3 });
    });

    it.each([
      ['no If-Match', {}, 428, 'IF_MATCH_REQUIRED'],
      ['an empty If-Match', { 'if-match': '' }, 428, 'IF_MATCH_REQUIRED'],
      ['a stale tag', { 'if-match': '"0"' }, 412, 'IF_MATCH_STALE'],
      ['a tag from the future', { 'if-match': '"2"' }, 412, 'IF_MATCH_STALE'],
      ['a weak tag, which If-Match never matches', { 'if-match': 'W/"1"' }, 412, 'IF_MATCH_STALE'],
      ['a tag without quotes', { 'if-match': '1' }, 412, 'IF_MATCH_STALE'],
      ['a foreign tag', { 'if-match': '"abc"' }, 412, 'IF_MATCH_STALE'],
      ['a number beyond all versions', { 'if-match': '"99999999999999999999"' }, 412, 'IF_MATCH_STALE'],
    ])('with %s is refused, and nothing changes', async (_, headers, status, code) => {
      for (const json of [{ displayName: 'Eve' }, {}]) {
        const answer = await patch(json, headers);
        expect([answer.status, answer.body.code]).toEqual([status, code]);
      }
      expect(await stored()).toEqual(ada.user);
    });

    it.each([
      ['any version', '*'],
      ['a list that holds the version', '"7", "1" ,"9"'],
    ])('with If-Match for %s is done', async (_, tag) => {
      const { status, body } = await patch({ displayName: 'Countess' }, { 'if-match': tag });
      expect([status, body.displayName]).toEqual([200, 'Countess']);
    });

    it('from two devices with one tag at once, lets exactly one through', async () => {
      const answers = await Promise.all(
        ['Phone', 'Laptop'].map((displayName) => patch({ displayName }, { 'if-match': '"1"' })),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
      const winner = answers.find(({ status }) => status === 200);
      expect(await stored()).toEqual(winner?.body);
      expect(winner?.body.version).toBe(2);
    });

    it('asks for the shape before it asks for If-Match', async () => {
      const { status } = await patch({ bio: 1 }, {});
      expect(status).toBe(400);
    });
  });

  describe('text', () => {
    it.each([
      [
        'decomposed letters are composed',
        'displayName',
        `Andr${E_ACUTE.decomposed}`,
        `Andr${E_ACUTE.composed}`,
      ],
      ['white space at the ends goes', 'displayName', ' \t Ada \u00a0\n', 'Ada'],
      ['emoji of several code points stay whole', 'displayName', '👩🏽‍🚀', '👩🏽‍🚀'],
      ['right-to-left text stays', 'headline', 'مهندسة برمجيات', 'مهندسة برمجيات'],
      ['line feeds and tabs stay in a bio', 'bio', 'one\n\ttwo', 'one\n\ttwo'],
      ['Windows line ends become line feeds in a bio', 'bio', 'one\r\ntwo', 'one\ntwo'],
      ['markup is text like any other', 'bio', '<script>alert("1")</script>', '<script>alert("1")</script>'],
      ['SQL is text like any other', 'headline', "'; DROP TABLE users; --", "'; DROP TABLE users; --"],
      ['80 emoji are 80 characters', 'displayName', '🐝'.repeat(80), '🐝'.repeat(80)],
      ['120 characters fit a headline', 'headline', 'h'.repeat(120), 'h'.repeat(120)],
      ['500 emoji fit a bio', 'bio', '🦊'.repeat(500), '🦊'.repeat(500)],
      [
        'length counts after composing',
        'displayName',
        E_ACUTE.decomposed.repeat(80),
        E_ACUTE.composed.repeat(80),
      ],
    ])('%s', async (_, field, given, kept) => {
      const { status, body } = await patch({ [field]: given });
      expect(status).toBe(200);
      expect(body).toMatchObject({ [field]: kept });
      expect(await stored()).toMatchObject({ [field]: kept });
    });

    it.each([
      ['81 emoji as a name', { displayName: '🐝'.repeat(81) }, 'length'],
      ['an empty name', { displayName: '' }, 'length'],
      ['a name of white space', { displayName: ' \t\n' }, 'length'],
      ['121 characters of headline', { headline: 'h'.repeat(121) }, 'length'],
      ['501 emoji of bio', { bio: '🦊'.repeat(501) }, 'length'],
      ['NUL in a name', { displayName: 'A\u0000da' }, 'characters'],
      ['NUL in a bio', { bio: 'A\u0000da' }, 'characters'],
      ['a line break in a name', { displayName: 'Ada\nLovelace' }, 'characters'],
      ['a tab in a headline', { headline: 'Ada\tLovelace' }, 'characters'],
      ['a Unicode line separator in a name', { displayName: 'Ada\u2028Lovelace' }, 'characters'],
      ['an escape character in a bio', { bio: '\u001b[31mred' }, 'characters'],
      ['a C1 control character in a name', { displayName: 'A\u0085da' }, 'characters'],
      ['half a surrogate pair in a bio', { bio: '\ud83d' }, 'characters'],
      ['an unknown locale', { locale: 'tlh' }, 'enum'],
      ['null as name', { displayName: null }, 'length'],
      ['null as bio', { bio: null }, 'length'],
      ['null as locale', { locale: null }, 'enum'],
      ['a number as bio', { bio: 42 }, 'length'],
      ['a list as bio', { bio: ['x'] }, 'length'],
      ['an object as name', { displayName: { length: 3 } }, 'length'],
    ])('%s is refused, and nothing changes', async (_, json, rule) => {
      const { status, body } = await patch(json);
      expect(status).toBe(400);
      expect(body.errors).toEqual([
        expect.objectContaining({ path: Object.keys(json)[0], code: rule, message: expect.any(String) }),
      ]);
      expect(await stored()).toEqual(ada.user);
    });
  });

  it.each([
    'role',
    'id',
    'version',
    'email',
    'emailVerified',
    'createdAt',
    'updatedAt',
    'password',
    'ownerId',
    'constructor',
    'toString',
    'hasOwnProperty',
    'isPrototypeOf',
    'then',
    'valueOf',
    'displayname',
    '',
  ])('refuses the field "%s", and nothing changes', async (field) => {
    const { status, body } = await patch({ displayName: 'Eve', [field]: 'admin' });
    expect(status).toBe(400);
    expect(body.errors).toEqual([expect.objectContaining({ path: field, code: 'unknown' })]);
    expect(await stored()).toEqual(ada.user);
  });
});
