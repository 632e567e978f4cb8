import type { FastifyReply, FastifyRequest } from 'fastify';
import { clearCookie, readCookie, setCookie } from './cookies';

const NAME = '__Host-a';
const withCookies = (cookie?: string) => ({ headers: { cookie } }) as FastifyRequest;

describe('a cookie', () => {
  it.each<[string | undefined, string | undefined]>([
    ['__Host-a=1', '1'],
    ['x=2; __Host-a=a.b-c_d~e;y=3', 'a.b-c_d~e'],
    [' __Host-a=1 ', '1'],
    [undefined, undefined],
    ['', undefined],
    ['__Host-a', undefined],
    ['__Host-a=', undefined],
    ['__host-a=1', undefined],
    ['x__Host-a=1', undefined],
    ['__Host-ab=1', undefined],
    ['x="; __Host-a=1; "', '1'],
    ['__Host-a=1; __Host-a=1', undefined],
    ['__Host-a="1"', undefined],
    ['__Host-a=1 2', undefined],
    ['__Host-a=1=2', undefined],
    ['__Host-a=%31', undefined],
  ])('is read from %j as %j', (header, value) => {
    expect(readCookie(withCookies(header), NAME)).toBe(value);
  });

  it('is written for this host, encrypted connections and no scripts', () => {
    const lines = written((reply) =>
      setCookie(reply, { name: NAME, value: 'v', maxAgeSeconds: 60, sameSite: 'Lax' }),
    );
    expect(lines).toEqual(['set-cookie: __Host-a=v; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax']);
  });

  it('is taken back with the same attributes, or the browser would keep it', () => {
    expect(written((reply) => clearCookie(reply, NAME))).toEqual([
      'set-cookie: __Host-a=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Strict',
    ]);
  });

  it.each(['', 'a b', 'a;b', 'a\r\nset-cookie: x=y', '"a"', 'ä'])('is never written with %j', (value) => {
    expect(() =>
      written((reply) => setCookie(reply, { name: NAME, value, maxAgeSeconds: 60, sameSite: 'Lax' })),
    ).toThrow(TypeError);
  });
});

/** The headers that a reply was given. */
function written(write: (reply: FastifyReply) => void): string[] {
  const lines: string[] = [];
  const header = (name: string, value: string) => lines.push(`${name}: ${value}`);
  write({ header } as unknown as FastifyReply);
  return lines;
}
