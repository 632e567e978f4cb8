/** Guildhall beside the bare program: the same load on both in turn, several times over. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drive } from './drivers/driver.mjs';
import { median } from './statistics.mjs';

export const CONNECTIONS = 50;
const PASSWORD = 'correct horse battery staple';
const PEOPLE = 10;
const WARM_UP_SECONDS = 2;

/** Fills the database with the people who sign in. @returns their e-mail addresses */
export async function registerPeople({ url }) {
  const emails = Array.from({ length: PEOPLE }, (_, index) => `bench-${index}@guildhall.test`);
  for (const email of emails) {
    const body = { email, password: PASSWORD, displayName: 'Bench Person' };
    await post(`${url}/api/v1/auth/register`, body, 201);
  }
  return emails;
}

/**
 * @param sides `{ours: {url, paths}, bare: {url, paths}}`
 * @returns for each side the medians of all rounds, and the ratio of their rates
 */
export async function compare(work, sides, { rounds, seconds, emails, scratch }) {
  const outcomes = { ours: [], bare: [] };
  const once = async (name, duration) => {
    const { url, prefix } = sides[name];
    const inputFile = join(scratch, `${work}-${name}.txt`);
    writeFileSync(inputFile, (await inputFor(work, url + prefix, emails)).join('\n'));
    const path = work === 'me' ? '/users/me' : `/auth/${work}`;
    return drive({ url: url + prefix + path, work, inputFile, connections: CONNECTIONS, seconds: duration });
  };
  for (const name of ['ours', 'bare']) await once(name, WARM_UP_SECONDS);
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? ['ours', 'bare'] : ['bare', 'ours'];
    for (const name of order) outcomes[name].push(await once(name, seconds));
  }
  const ours = middle(outcomes.ours);
  const bare = middle(outcomes.bare);
  return { work, ours, bare, ratio: ours.perSecond / bare.perSecond };
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

function middle(outcomes) {
  const of = (field) => median(outcomes.map((outcome) => outcome[field]));
  const errors = outcomes.reduce((sum, outcome) => sum + outcome.errors, 0);
  return { perSecond: of('perSecond'), p50: of('p50'), p95: of('p95'), p99: of('p99'), errors };
}
