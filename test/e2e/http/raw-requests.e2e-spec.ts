import { type Person, registerPerson } from '../../factories/people';
import type { Problem } from '../../support/api-client';
import { type RawHttp, sendRaw } from '../../support/raw-http';
import { useTestApi } from '../../support/use-test-api';

const LOGIN = '/api/v1/auth/login';
const JSON_TYPE = 'Content-Type: application/json';

describe('on the wire', () => {
  const api = useTestApi();
  let ada: Person;
  beforeAll(async () => {
    ada = await registerPerson(api);
  });
  const answer = async (request: RawHttp) => {
    const response = await sendRaw(api, request);
    return { status: response.status, problem: (await response.json()) as Problem };
  };

  it.each<[string, Omit<RawHttp, 'method' | 'path'>]>([
    [
      'Content-Length and Transfer-Encoding',
      {
        headers: [JSON_TYPE, 'Content-Length: 5', 'Transfer-Encoding: chunked'],
        body: '0\r\n\r\nGET /health HTTP/1.1\r\n\r\n',
      },
    ],
    [
      'Transfer-Encoding and Content-Length',
      { headers: [JSON_TYPE, 'Transfer-Encoding: chunked', 'Content-Length: 5'], body: '0\r\n\r\n' },
    ],
    [
      'two lengths that differ',
      { headers: [JSON_TYPE, 'Content-Length: 2', 'Content-Length: 40'], body: '{}' },
    ],
    [
      'two lengths that agree',
      { headers: [JSON_TYPE, 'Content-Length: 2', 'Content-Length: 2'], body: '{}' },
    ],
    ['two lengths in one', { headers: [JSON_TYPE, 'Content-Length: 2, 2'], body: '{}' }],
    ['a length below zero', { headers: [JSON_TYPE, 'Content-Length: -1'] }],
    ['a length in hexadecimal', { headers: [JSON_TYPE, 'Content-Length: 0x2'], body: '{}' }],
    [
      'an unknown transfer encoding',
      { headers: [JSON_TYPE, 'Transfer-Encoding: xchunked'], body: '0\r\n\r\n' },
    ],
    ['chunked twice', { headers: [JSON_TYPE, 'Transfer-Encoding: chunked, chunked'], body: '0\r\n\r\n' }],
    ['white space before a colon', { headers: [JSON_TYPE, 'Content-Length : 2'], body: '{}' }],
    ['a folded header', { headers: [JSON_TYPE, 'X-Folded: a\r\n b', 'Content-Length: 2'], body: '{}' }],
    [
      'a chunk length that is none',
      { headers: [JSON_TYPE, 'Transfer-Encoding: chunked'], body: 'zz\r\n{}\r\n0\r\n\r\n' },
    ],
    ['NUL in a header', { headers: [JSON_TYPE, 'X-Nul: a\u0000b', 'Content-Length: 2'], body: '{}' }],
  ])('%s is refused with 400', async (_, request) => {
    const { status } = await answer({ method: 'POST', path: LOGIN, ...request });
    expect(status).toBe(400);
  });

  it('a method that HTTP does not know is refused with 400', async () => {
    const { status, problem } = await answer({ method: 'BREW', path: '/health' });
    expect([status, problem.code]).toEqual([400, 'REQUEST_MALFORMED']);
  });

  it.each([
    ['one header of 20 kB', [`X-Large: ${'x'.repeat(20_000)}`]],
    [
      'many headers of 20 kB together',
      Array.from({ length: 200 }, (_, n) => `X-Header-${n}: ${'x'.repeat(100)}`),
    ],
    ['a token of 20 kB', [`Authorization: Bearer ${'x'.repeat(20_000)}`]],
  ])('%s are refused with 431', async (_, headers) => {
    const { status, problem } = await answer({ method: 'GET', path: '/health', headers });
    expect([status, problem.code]).toEqual([431, 'HEADERS_TOO_LARGE']);
  });

  it('a path of 20 kB is refused with 431', async () => {
    const { status } = await answer({ method: 'GET', path: `/${'x'.repeat(20_000)}` });
    expect(status).toBe(431);
  });

  it.each(['/api/v1/users/%', '/api/v1/users/%zz', '/api/v1/users/%c3%28', '/%', '/api/v1/users/me?%'])(
    'bad percent-encoding in %s is refused with 400',
    async (path) => {
      const { status } = await answer({
        method: 'GET',
        path,
        headers: [`Authorization: Bearer ${ada.accessToken}`],
      });
      expect(status).toBe(400);
    },
  );

  it('a part of the path with more than 512 characters is refused with 414', async () => {
    const { status } = await answer({ method: 'GET', path: `/api/v1/users/${'a'.repeat(513)}` });
    expect(status).toBe(414);
  });

  it('a body of 11 MB in chunks, without its length, is refused with 413', async () => {
    const chunk = `${(64 * 1024).toString(16)}\r\n${'x'.repeat(64 * 1024)}\r\n`;
    const { status, problem } = await answer({
      method: 'POST',
      path: LOGIN,
      headers: [JSON_TYPE, 'Transfer-Encoding: chunked'],
      body: `${chunk.repeat(176)}0\r\n\r\n`,
    });
    expect([status, problem.code]).toEqual([413, 'BODY_TOO_LARGE']);
  });
});
