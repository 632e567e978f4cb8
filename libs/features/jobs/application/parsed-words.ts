import { Database } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import { endsInWord } from '../domain/search-words';
import { parseWords } from '../persistence/parse-words';

const MOST_KEPT = 2_000;

/** What people type, parsed. Many type the same, and what it means never changes, so it is kept. */
@Injectable()
export class ParsedWords {
  private readonly kept = new Map<string, string>();

  constructor(private readonly database: Database) {}

  /** @returns a `tsquery` in PostgreSQL's writing; empty when there is nothing to be found by in it */
  async read(typed: string): Promise<string> {
    const known = this.kept.get(typed);
    if (known !== undefined) return known;
    const query = await parseWords(this.database, typed, endsInWord(typed));
    const [oldest] = this.kept.keys();
    if (this.kept.size >= MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(typed, query);
    return query;
  }
}
