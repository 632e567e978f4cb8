import { Database } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import { respelled, spelledWords } from '../domain/spelling';
import { findSpellings } from '../persistence/find-spellings';

/** For what nothing was found by: people mistype. */
@Injectable()
export class SpellingHelp {
  constructor(private readonly database: Database) {}

  /** @returns what may have been meant; `undefined` when that is what was typed, or nobody knows */
  async suggest(typed: string): Promise<string | undefined> {
    const words = spelledWords(typed);
    if (words.length === 0) return undefined;
    const suggestion = respelled(typed, await findSpellings(this.database, words));
    return suggestion === typed ? undefined : suggestion;
  }
}
