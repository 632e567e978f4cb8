import { randomUUID } from 'node:crypto';
import { type Person, registerPerson } from '../../factories/people';
import { clientOf, type Schemas, send } from '../../support/api-client';
import { useTestApi } from '../../support/use-test-api';

describe('other people', () => {
  const api = useTestApi();
  let ada: Person;
  let eve: Person;
  beforeAll(async () => {
    ada = await registerPerson(api, { displayName: 'Ada Lovelace' });
    eve = await registerPerson(api, { displayName: 'Eve' });
  });
  const read = (id: string, token: string | undefined = eve.accessToken) =>
    send<Schemas['PublicUser']>(api, 'GET', `/api/v1/users/${id}`, token === undefined ? {} : { token });

  it('show their public part and nothing else: no e-mail address, no role, no version', async () => {
    const { status, body, headers } = await read(ada.user.id);
    expect(status).toBe(200);
    expect(body).toEqual({
      id: ada.user.id,
      displayName: 'Ada Lovelace',
      headline: '',
      bio: '',
      createdAt: ada.user.createdAt,
    });
    expect(headers.get('etag')).toBeNull();
  });

  it('look to themselves as they look to others', async () => {
    const [own, others] = [await read(ada.user.id, ada.accessToken), await read(ada.user.id)];
    expect(own.body).toEqual(others.body);
  });

  it('are found by their id in capitals too', async () => {
    const { status, body } = await read(ada.user.id.toUpperCase());
    expect([status, body.id]).toEqual([200, ada.user.id]);
  });

  it('are shown to signed-in users only', async () => {
    const { response } = await clientOf(api).GET('/api/v1/users/{id}', {
      params: { path: { id: ada.user.id } },
    });
    expect(response.status).toBe(401);
  });

  it.each([
    ['nobody’s id', randomUUID(), 404],
    ['the id of all zeros', '00000000-0000-0000-0000-000000000000', 404],
    ['a word', 'abc', 400],
    ['a number', '2147483648', 400],
    ['an id with braces', `%7B${randomUUID()}%7D`, 400],
    ['an id with white space', `%20${randomUUID()}`, 400],
    ['NUL', '%00', 400],
    ['an id with NUL behind it', `${randomUUID()}%00`, 400],
    ['SQL', "'%20OR%20'1'='1", 400],
    ['a path upwards', '..%2f..%2fetc%2fpasswd', 400],
    ['500 characters', 'a'.repeat(500), 400],
  ])('are not there for %s', async (_, id, expected) => {
    const { status } = await read(id);
    expect(status).toBe(expected);
  });
});
