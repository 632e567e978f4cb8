import { Clock } from '@guildhall/kernel/clock';
import { Database } from '@guildhall/platform/database/database';
import type { Logger } from '@guildhall/platform/observability/logger';
import { LOGGER } from '@guildhall/platform/observability/logger.token';
import { Inject, Injectable } from '@nestjs/common';
import { respelled } from '../domain/spelling';
import { Vocabulary } from '../domain/vocabulary';
import { findVocabulary } from '../persistence/find-vocabulary';
import { Refreshed } from './refreshed';

const FRESH_MS = 60_000;

/** For what nothing was found by: people mistype. Words of jobs are kept in memory; newer ones are known a minute later. */
@Injectable()
export class SpellingHelp {
  private readonly vocabulary: Refreshed<Vocabulary>;

  constructor(database: Database, clock: Clock, @Inject(LOGGER) logger: Logger) {
    this.vocabulary = new Refreshed(
      async () => new Vocabulary(await findVocabulary(database)),
      FRESH_MS,
      clock,
      (error) => logger.warn({ error }, 'Words of jobs could not be read; the old ones go on.'),
    );
  }

  /** @returns what may have been meant; `undefined` when that is what was typed, or nobody knows */
  async suggest(typed: string): Promise<string | undefined> {
    const vocabulary = await this.vocabulary.read();
    const suggestion = respelled(typed, (word) => vocabulary.likest(word));
    return suggestion === typed ? undefined : suggestion;
  }
}
