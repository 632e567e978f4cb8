import { Database } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Milestone } from '../domain/search-scope';

/** What PostgreSQL knows of the words or values in a column, by its last ANALYZE. */
export interface Frequencies {
  /** How much of all jobs has one, by the word or value: those in most of them. Empty before the first ANALYZE. */
  readonly known: ReadonlyMap<string, number>;
  /** Nothing that is not among them is in a larger part of all jobs. */
  readonly leastKnown: number;
}

/** What PostgreSQL knows of whole values in a column. */
export interface ValueFrequencies extends Frequencies {
  /** How much of all jobs has a value that is not among those known. */
  readonly others: number;
}

/** What is not in that many of the newest jobs can be looked for in all of them. */
const MOST_COUNTED = 131_072;

@Injectable()
export class JobStatisticsRepository {
  constructor(private readonly database: Database) {}

  async findElementFrequencies(column: 'words' | 'skills'): Promise<Frequencies> {
    const [row] = await this.database.query<{ elements: string[]; frequencies: number[] }>(
      `SELECT most_common_elems::text::text[] AS elements, most_common_elem_freqs AS frequencies FROM pg_stats
        WHERE schemaname = current_schema() AND tablename = 'jobs' AND attname = $1 AND most_common_elems IS NOT NULL`,
      [column],
    );
    if (!row) return { known: new Map(), leastKnown: 0 };
    // After the frequencies of the elements comes the smallest of them (manual, §54.27).
    const leastKnown = row.frequencies[row.elements.length] ?? 0;
    return {
      known: new Map(row.elements.map((element, n) => [element, row.frequencies[n] ?? 0])),
      leastKnown,
    };
  }

  async findValueFrequencies(column: 'category' | 'place' | 'remote'): Promise<ValueFrequencies> {
    const [row] = await this.database.query<{ values: string[]; frequencies: number[]; nulls: number }>(
      `SELECT most_common_vals::text::text[] AS values, most_common_freqs AS frequencies, null_frac AS nulls FROM pg_stats
        WHERE schemaname = current_schema() AND tablename = 'jobs' AND attname = $1 AND most_common_vals IS NOT NULL`,
      [column],
    );
    if (!row) return { known: new Map(), leastKnown: 1, others: 1 };
    const { values, frequencies, nulls } = row;
    return {
      known: new Map(values.map((value, n) => [value, frequencies[n] ?? 0])),
      leastKnown: frequencies.at(-1) ?? 1,
      others: Math.max(0, 1 - nulls - frequencies.reduce((sum, frequency) => sum + frequency, 0)),
    };
  }

  /** About. 0 before the first ANALYZE. */
  async estimateOpenJobs(): Promise<number> {
    const [row] = await this.database.query<{ jobs: number }>(
      `SELECT (c.reltuples * s.most_common_freqs[array_position(s.most_common_vals::text::text[], 'open')])::float AS jobs
         FROM pg_stats s JOIN pg_class c ON c.oid = 'jobs'::regclass
        WHERE s.schemaname = current_schema() AND s.tablename = 'jobs' AND s.attname = 'status'`,
    );
    return Math.max(0, row?.jobs ?? 0);
  }

  /** Open jobs counted from the newest on, four times while their number doubles. Reads an index only. */
  findMilestones(): Promise<Milestone[]> {
    return this.database.query<Milestone>(
      `SELECT n::integer AS jobs, published_at AS since
         FROM (SELECT published_at, row_number() OVER (ORDER BY published_at DESC, id DESC) AS n
                 FROM (SELECT published_at, id FROM jobs WHERE status = 'open'
                        ORDER BY published_at DESC, id DESC LIMIT ${MOST_COUNTED}) AS newest) AS numbered
        WHERE n = ANY (SELECT quarters << doublings FROM generate_series(4, 7) AS quarters, generate_series(0, 15) AS doublings)
        ORDER BY n`,
    );
  }
}
