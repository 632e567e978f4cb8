import { hash } from 'node:crypto';
import { cutPage } from '@guildhall/kernel/page';
import type { Scope } from '../domain/search-scope';
import type { JobFacets } from '../persistence/count-facets';
import {
  type FoundJob,
  type JobOrder,
  type JobPosition,
  positionOf,
  writtenItem,
} from '../persistence/job-items';

/** Where a page starts, and what the first one settled, so that all pages are of one list. */
export interface SearchPosition extends JobPosition {
  /** Among which jobs matches are ranked, in milliseconds; `null` for all of them. */
  readonly since?: number | null;
  /** What was searched for instead, because nothing matched what was typed. */
  readonly instead?: string;
}

/** What a search came to before a page is cut out of it. */
export interface Found {
  readonly rows: readonly FoundJob[];
  readonly order: JobOrder;
  /** `undefined` for lists that are not ranked. */
  readonly scope?: Scope;
  readonly instead?: string;
}

/** A page as it is sent, and the tag that stands for exactly that. */
export interface WrittenPage {
  readonly json: string;
  readonly tag: string;
  /** From when on it shows a job whose time is up, in milliseconds; `null` for never. */
  readonly goodUntil: number | null;
}

export function writtenPage(
  { rows, order, scope, instead }: Found,
  limit: number,
  encode: (position: SearchPosition) => string,
  facets: JobFacets | null,
): WrittenPage {
  const settled = {
    ...(scope === undefined ? {} : { since: scope?.getTime() ?? null }),
    ...(instead === undefined ? {} : { instead }),
  };
  const page = cutPage(rows, limit, (last) => ({ ...positionOf(last, order), ...settled }), encode);
  const items = page.items.map(writtenItem).join(',');
  const rest = JSON.stringify({
    nextCursor: page.nextCursor,
    bounded: (scope ?? null) !== null,
    fuzzy: instead !== undefined,
    searchedFor: instead ?? null,
  });
  const counted = facets === null ? '' : `"facets":${JSON.stringify(facets)},`;
  const json = `{"items":[${items}],${counted}${rest.slice(1)}`;
  const goodUntil = page.items.reduce<number | null>(
    (soonest, { expires }) => (expires === null ? soonest : Math.min(soonest ?? Infinity, Number(expires))),
    null,
  );
  return { json, tag: `W/"${hash('sha1', json, 'base64url')}"`, goodUntil };
}
