import type { Problem } from './api-client';

/** An answer in a word or two: `201`, or `409 GUILD_FULL`. */
export async function outcomeOf(answer: Promise<{ status: number; body: unknown }>): Promise<string> {
  const { status, body } = await answer;
  return status < 300 ? String(status) : `${status} ${(body as Problem).code}`;
}
