/** Guildhall's requests beside those of the bare program: the same load on both in turn, several times over. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drive } from './drivers/driver.mjs';
import { inTurns } from './rounds.mjs';

export const CONNECTIONS = 50;
const PASSWORD = 'correct horse battery staple';
const PEOPLE = 10;
const WARM_UP_SECONDS = 2;

/** What each work is called, and how much of the bare program's rate it has to reach. */
const WORKS = {
  me: { name: 'GET /users/me', path: '/users/me', target: { atLeast: 0.55 } },
  refresh: { name: 'POST /auth/refresh', path: '/auth/refresh', target: { atLeast: 0.5 } },
  login: { name: 'POST /auth/login', path: '/auth/login', target: { atLeast: 0.9 } },
};

/** Fills the database with the people who sign in. @returns their e-mail addresses */
export async function registerPeople(server) {
  const emails = Array.from({ length: PEOPLE }, (_, index) => `bench-${index}@guildhall.test`);
  for (const email of emails) await registerPerson(server, email);
  return emails;
}

/** @returns what the API answers: the user and tokens */
export function registerPerson({ url }, email) {
  const body = { email, password: PASSWORD, displayName: 'Bench Person' };
  return post(`${url}/api/v1/auth/register`, body, 201);
}

/**
 * @param sides `{ours: {url, prefix}, bare: {url, prefix}}`
 * @returns for each side the medians of all rounds, and the ratio of their rates
 */
export async function compare(work, sides, { rounds, seconds, emails, scratch }) {
  const { name, path, target } = WORKS[work];
  const loadOn = (side) => async (isWarmUp) => {
    const base = sides[side].url + sides[side].prefix;
    const inputFile = join(scratch, `${work}-${side}.txt`);
    writeFileSync(inputFile, (await inputFor(work, base, emails)).join('\n'));
    const duration = isWarmUp ? WARM_UP_SECONDS : seconds;
    return drive({ url: base + path, work, inputFile, connections: CONNECTIONS, seconds: duration });
  };
  const { ours, bare } = await inTurns({ ours: loadOn('ours'), bare: loadOn('bare') }, rounds);
  return { name, ours, bare, ratio: ours.perSecond / bare.perSecond, target };
}

/** One line for each request or chain of requests; see the scripts of the drivers. */
async function inputFor(work, base, emails) {
  if (work === 'login') return emails.map((email) => JSON.stringify({ email, password: PASSWORD }));
  if (work === 'me') return [(await signIn(base, emails[0])).accessToken];
  // One more than connections: wrk drops one before it starts.
  const chains = Array.from({ length: CONNECTIONS + 1 }, (_, index) => emails[index % emails.length]);
  return Promise.all(chains.map(async (email) => (await signIn(base, email)).refreshToken));
}

export function signIn(base, email, password = PASSWORD) {
  return post(`${base}/auth/login`, { email, password }, 200);
}

async function post(url, body, expected) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (answer.status !== expected)
    throw new Error(`POST ${url} answered ${answer.status}, not ${expected}: ${text}`);
  return JSON.parse(text);
}
