import { ARABIC, type DemoTrade, LEVELS, OCCASIONS, PLACES, TERMS, TRADES } from './demo-trades';

/** A job of the demo data. Times are days before the start of the demo, people and companies are named. */
export interface DemoJob {
  readonly status: 'open' | 'closed' | 'expired';
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly budgetMin: number;
  readonly budgetMax: number;
  readonly currency: string;
  readonly skills: readonly string[];
  readonly location: string | null;
  readonly remote: boolean;
  readonly openings: number;
  readonly publishedDaysAgo: number;
  /** Negative when it is past. */
  readonly expiresInDays: number | null;
  /** `null` for a job that somebody posted for themselves. */
  readonly company: string | null;
}

const DAYS = 90;
const ARABIC_SHARE = 0.08;
/** Currencies without cents, and with three digits after the point, are not among the places. */
const MINOR_UNITS: Readonly<Record<string, number>> = { JOD: 1_000 };

/** The same jobs for the same seed, oldest first. */
export function demoJobs(count: number, seed = 1): DemoJob[] {
  const random = sequence(seed);
  return Array.from({ length: count }, (_, n) => {
    const publishedDaysAgo = DAYS * (1 - n / count);
    const written = random() < ARABIC_SHARE ? arabicJob(random) : englishJob(random);
    return { ...written, publishedDaysAgo, ...fate(random, publishedDaysAgo) };
  });
}

type Random = () => number;
type Written = Omit<DemoJob, 'status' | 'publishedDaysAgo' | 'expiresInDays'>;

function englishJob(random: Random): Written {
  const trade = oneOf(random, TRADES);
  const place = oneOf(random, PLACES);
  return {
    title: `${oneOf(random, LEVELS)}${oneOf(random, trade.roles)} ${oneOf(random, OCCASIONS)}`,
    description: [...someOf(random, trade.tasks, 2, 3), ...someOf(random, TERMS, 1, 3)].join(' '),
    category: trade.category,
    ...budget(random, trade.pays, place.currency),
    skills: someOf(random, trade.skills, 2, 5),
    ...whereabouts(random, place.name),
    company: companyOf(random, trade),
  };
}

function arabicJob(random: Random): Written {
  const place = oneOf(random, ARABIC.places);
  return {
    title: `${oneOf(random, ARABIC.roles)} ${oneOf(random, ARABIC.occasions)}`,
    description: someOf(random, ARABIC.tasks, 2, 4).join(' '),
    category: 'translation',
    ...budget(random, [150, 3_000], place.currency),
    skills: someOf(random, ARABIC.skills, 2, 4),
    ...whereabouts(random, place.name),
    company: random() < 0.5 ? ARABIC.company : null,
  };
}

/** Most are open; some were closed, or their time is up. */
function fate(random: Random, daysAgo: number): Pick<DemoJob, 'status' | 'expiresInDays'> {
  const chance = random();
  if (chance < 0.06) return { status: 'closed', expiresInDays: null };
  if (chance < 0.1) return { status: 'expired', expiresInDays: -random() * daysAgo };
  return { status: 'open', expiresInDays: chance < 0.5 ? null : 5 + random() * 60 };
}

function budget(random: Random, [least, most]: readonly [number, number], currency: string) {
  const unit = MINOR_UNITS[currency] ?? 100;
  // More small jobs than large ones, in round numbers.
  const from = Math.round((least + (most - least) * random() ** 3) / 50) * 50;
  return {
    budgetMin: from * unit,
    budgetMax: Math.round((from * (1.1 + random() * 0.6)) / 10) * 10 * unit,
    currency,
  };
}

function whereabouts(random: Random, place: string): Pick<DemoJob, 'location' | 'remote' | 'openings'> {
  const remote = random() < 0.4;
  return { remote, location: remote && random() < 0.5 ? null : place, openings: random() < 0.85 ? 1 : 2 };
}

function companyOf(random: Random, { companies }: DemoTrade): string | null {
  return companies.length > 0 && random() < 0.6 ? oneOf(random, companies) : null;
}

function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** In an order by chance, each once. */
function someOf<Item>(random: Random, items: readonly Item[], least: number, most: number): Item[] {
  const rest = [...items];
  const size = Math.min(rest.length, least + Math.floor(random() * (most - least + 1)));
  return Array.from({ length: size }, () => rest.splice(Math.floor(random() * rest.length), 1)[0] as Item);
}

/** Numbers from 0 to 1 that only look like chance: SplitMix32, seeded. */
function sequence(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}
