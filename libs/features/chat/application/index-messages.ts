import { Database } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import { MessageWordsRepository } from '../persistence/message-words.repository';

/** In one statement: a tenth of a second's work. */
export const INDEXED_AT_ONCE = 1_000;

/** Writes the words that messages are found by: after they were said, so that saying something does not wait for it. */
@Injectable()
export class IndexMessages {
  constructor(
    private readonly words: MessageWordsRepository,
    private readonly database: Database,
  ) {}

  /** For a search: what was said in these rooms since the schedule ran, as far as it is soon done. */
  async catchUp(roomIds: readonly string[]): Promise<void> {
    await this.words.write(this.database, roomIds, INDEXED_AT_ONCE);
  }

  /** Some of what was said anywhere. @returns how many messages; fewer than {@link INDEXED_AT_ONCE} at the end */
  async runSlice(): Promise<number> {
    const roomIds = await this.words.findRoomsBehind(this.database, INDEXED_AT_ONCE);
    return roomIds.length === 0 ? 0 : this.words.write(this.database, roomIds, INDEXED_AT_ONCE);
  }
}
