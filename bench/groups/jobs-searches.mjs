/** What is searched for among the jobs of jobs-data.mjs. */
import { wordOf } from './jobs-data.mjs';

const CATEGORIES = ['software', 'design', 'crafts', 'translation', 'health', 'education'];
const ROLES = ['backend', 'data', 'product', 'project', 'sound', 'mobile', 'solar', 'video'];
const SKILLS = [
  'kubernetes',
  'figma',
  'welding',
  'kotlin',
  'arabic',
  'masonry',
  'seo',
  'catering',
  'cad',
  'tax',
];
const PLACES = ['berlin', 'cairo', 'lisbon', 'zurich', 'oslo'];
const DIFFERENT = 20_000;

const turn = (list, n) => list[n % list.length];

/** A category, a range of budgets and a currency; none is like another. */
export function filteredSearches() {
  return Array.from({ length: DIFFERENT }, (_, n) => ({
    category: turn(CATEGORIES, n),
    budgetMin: 100_000 + n * 10,
    budgetMax: 300_000 + n * 10,
    currency: n % 2 ? 'EUR' : 'USD',
    limit: 20,
  }));
}

/** A role and a skill. A budget that nearly every job has makes each different. */
export function wordSearches() {
  return Array.from({ length: DIFFERENT }, (_, n) => ({
    q: `${turn(ROLES, n)} ${turn(SKILLS, Math.floor(n / ROLES.length))}`,
    budgetMin: n,
    limit: 20,
  }));
}

/** What people ask for, in turn: lists, filters, words of every frequency, phrases, mistypings, counts. */
export function mixedSearches(count) {
  const kinds = [
    () => ({}),
    (n) => ({ category: turn(CATEGORIES, n) }),
    (n) => ({ category: turn(CATEGORIES, n), budgetMin: 1_000 * (n % 400), currency: 'EUR' }),
    (n) => ({ skills: turn(SKILLS, n) }),
    (n) => ({ skills: turn(SKILLS, n), remote: true, location: turn(PLACES, n) }),
    (n) => ({ sort: 'budget', category: turn(CATEGORIES, n) }),
    (n) => ({ q: `${turn(ROLES, n)} ${turn(SKILLS, Math.floor(n / 7))}` }),
    (n) => ({ q: turn(ROLES, n) }),
    (n) => ({ q: wordOf(1 + (n % 50)) }),
    (n) => ({ q: wordOf(500 + (n % 5_000)) }),
    (n) => ({ q: `${turn(SKILLS, n)} engineer`, sort: 'newest' }),
    (n) => ({ q: turn(SKILLS, n), category: turn(CATEGORIES, Math.floor(n / 11)) }),
    (n) => ({ q: `"${turn(['backend engineer', 'sound engineer', 'data analyst'], n)}" ${turn(SKILLS, n)}` }),
    (n) => ({ q: turn(SKILLS, n).slice(0, 3) }),
    (n) => ({ budgetMax: 20_000 + (n % 100), currency: 'GBP', remote: true }),
    (n) => ({ category: turn(CATEGORIES, n), facets: true }),
    (n) =>
      n % 3 ? { q: `${turn(ROLES, n)} -senior` } : { q: turn(['enigneer', 'kuberntes', 'desinger'], n / 3) },
  ];
  return Array.from({ length: count }, (_, n) => kinds[n % kinds.length](Math.floor(n / kinds.length)));
}
