import type { Message } from '@guildhall/features/chat/contract/message';
import type { Passerby } from '../../factories/people';

export const seqsOf = (messages: ReadonlyArray<Pick<Message, 'seq'>>) => messages.map(({ seq }) => seq);

/** Numbers that follow each other. */
export const upTo = (count: number, from = 1) => Array.from({ length: count }, (_, index) => from + index);

export async function historyOf({ client }: Passerby, id: string, query: object = {}) {
  return (await client.GET('/api/v1/rooms/{id}/messages', { params: { path: { id }, query } })).data;
}
