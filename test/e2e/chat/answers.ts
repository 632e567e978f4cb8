import type { Message } from '@guildhall/features/chat/contract/message';
import type { MessageDelta } from '@guildhall/features/chat/contract/socket-events';
import type { ChatClient } from '../../support/chat-client';
import type { TestApi } from '../../support/test-api';
import { until } from '../../support/until';

export const deltasIn = (client: ChatClient) => client.heard('message:delta') as MessageDelta[];

export const answersIn = (client: ChatClient) => client.messages.filter(({ companionId }) => companionId);

export const answerFor = (client: ChatClient, withinMs = 8_000): Promise<Message> =>
  until(() => answersIn(client).at(-1), { what: 'The answer', withinMs });

/** So that a minute, and the day, do not end within a test. */
export const toNextMinute = ({ clock }: TestApi) =>
  clock.advance({ seconds: 61 - (clock.now().getTime() % 60_000) / 1000 });

/** What has become of a question. */
export async function rowOf({ database }: TestApi, questionId: string) {
  const [row] = await database.query<{ state: string; attempts: number; tokens: number | null }>(
    'SELECT state, attempts, tokens FROM companion_answers WHERE question_id = $1',
    [questionId],
  );
  return row;
}

/** Milliseconds until the task is due, once it waits for another attempt. */
export function waitOf({ database, clock }: TestApi, questionId: string, attempts: number): Promise<number> {
  return until(
    async () => {
      const [task] = await database.query<{ dueAt: Date }>(
        `SELECT due_at AS "dueAt" FROM outbox_tasks t JOIN companion_answers a ON a.question_id::text = t.deduplication_key
          WHERE a.question_id = $1 AND a.attempts = $2 AND t.state = 'pending' AND t.last_error IS NOT NULL`,
        [questionId, attempts],
      );
      return task && task.dueAt.getTime() - clock.now().getTime();
    },
    { what: `The end of attempt ${attempts}` },
  );
}
