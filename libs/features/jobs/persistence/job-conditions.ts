/** Which jobs are looked for; `null` and empty where anything will do. */
export interface JobFilter {
  /** A `tsquery` in PostgreSQL's writing. */
  readonly query: string | null;
  /** Lower case. */
  readonly category: string | null;
  /** Minor units. A job is found when its budget and this range have an amount in common. */
  readonly budgetMin: number | null;
  readonly budgetMax: number | null;
  readonly currency: string | null;
  /** Lower case; all of them. */
  readonly skills: readonly string[];
  readonly remote: boolean | null;
  /** Words that follow each other in the location, of the last one the beginning. */
  readonly location: string | null;
  readonly companyId: string | null;
  readonly postedSince: Date | null;
}

/** True for what is found by indexes that know no order. */
export function asksForContents({ query, skills, location }: JobFilter): boolean {
  return query !== null || skills.length > 0 || location !== null;
}

/** The conditions of a search on `jobs j`, apart by what serves them, and the parameters that they refer to. */
export class JobConditions {
  readonly parameters: unknown[] = [];
  /** Served by the indexes that lists are read from. */
  readonly listed: readonly string[];
  /** What a job contains: served by indexes of words, which know no order. */
  readonly contained: readonly string[];
  /** The query, when there is one. */
  readonly words: string | null;
  /** That jobs are open, in the words of the indexes that cut a category or a place out of what others find. */
  private readonly combining: readonly string[];

  constructor(filter: JobFilter, now: Date) {
    const when = <Value>(value: Value | null, condition: (parameter: string) => string) =>
      value === null ? [] : [condition(this.bind(value))];
    this.listed = [
      // An index on the status alone would not be taken for a parameter.
      `j.status = 'open'`,
      ...when(filter.category, (category) => `j.category = ${category}`),
      ...when(filter.budgetMin, (amount) => `j.budget_max >= ${amount}::bigint`),
      ...when(filter.budgetMax, (amount) => `j.budget_min <= ${amount}::bigint`),
      ...when(filter.currency, (currency) => `j.currency = ${currency}`),
      ...(filter.remote === null ? [] : [filter.remote ? 'j.remote' : 'NOT j.remote']),
      ...when(filter.companyId, (company) => `j.company_id = ${company}::uuid`),
      ...when(filter.postedSince, (since) => `j.published_at >= ${since}`),
      // The schedule that expires jobs runs some time after their moment.
      ...when(now, (moment) => `(j.expires_at IS NULL OR j.expires_at > ${moment})`),
    ];
    this.words = filter.query === null ? null : `${this.bind(filter.query)}::tsquery`;
    this.contained = [
      ...(this.words === null ? [] : [`j.words @@ ${this.words}`]),
      ...when(filter.skills.length > 0 ? filter.skills : null, (skills) => `j.skills @> ${skills}::text[]`),
      ...when(filter.location, (location) => `j.place LIKE '%' || job_place(${location}) || '%'`),
    ];
    this.combining = asksForContents(filter)
      ? [
          ...(filter.category === null ? [] : [`(j.status = 'open') IS TRUE`]),
          ...(filter.location === null ? [] : [`(j.status = 'open') IS NOT FALSE`]),
        ]
      : [];
  }

  get all(): readonly string[] {
    return [...this.listed, ...this.combining, ...this.contained];
  }

  /**
   * All of them, for whoever knows that an index of words serves them. Where words are all that a job contains, PostgreSQL
   * is not shown which: to look up how frequent they are takes a third of the time that it plans.
   */
  get byWords(): readonly string[] {
    const areAlone = this.combining.length === 0 && this.contained.length === 1;
    return areAlone ? [...this.listed, `j.words @@ (SELECT ${this.words})`] : this.all;
  }

  bind(value: unknown): string {
    return `$${this.parameters.push(value)}`;
  }
}

/** Served by `jobs_recent_idx`, which can be combined with the indexes of words. */
export function publishedSince(parameter: string): string {
  return `(j.status = 'open') IS TRUE AND j.published_at >= ${parameter}`;
}
