import { Clock } from '@guildhall/kernel/clock';
import { LOGGER } from '@guildhall/platform/observability/logger.token';
import type { Logger } from '@guildhall/platform/observability/logger';
import { Inject, Injectable } from '@nestjs/common';
import type { JobStatistics } from '../domain/search-scope';
import type { Share } from '../domain/search-words';
import {
  type Frequencies,
  JobStatisticsRepository,
  type ValueFrequencies,
} from '../persistence/job-statistics.repository';
import { Refreshed } from './refreshed';

const FRESH_MS = 5 * 60_000;

/** Keeps what is known of all jobs in memory. It decides how searches go about and never what they find. */
@Injectable()
export class KnownStatistics {
  private readonly statistics: Refreshed<JobStatistics>;

  constructor(
    private readonly repository: JobStatisticsRepository,
    clock: Clock,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.statistics = new Refreshed(
      () => this.load(),
      FRESH_MS,
      clock,
      (error) => logger.warn({ error }, 'Statistics of jobs could not be read; the old ones go on.'),
    );
  }

  read(): Promise<JobStatistics> {
    return this.statistics.read();
  }

  private async load(): Promise<JobStatistics> {
    const [words, skills, categories, places, remote, milestones, openJobs] = await Promise.all([
      this.repository.findElementFrequencies('words'),
      this.repository.findElementFrequencies('skills'),
      this.repository.findValueFrequencies('category'),
      this.repository.findValueFrequencies('place'),
      this.repository.findValueFrequencies('remote'),
      this.repository.findMilestones(),
      this.repository.estimateOpenJobs(),
    ]);
    const beginnings = frequencyOfBeginnings(words);
    return {
      milestones,
      openJobs: Math.max(openJobs, milestones.at(-1)?.jobs ?? 0),
      wordFrequency: (word, isBeginning) => (isBeginning ? beginnings(word) : frequencyOf(words, word)),
      skillFrequency: (skill) => frequencyOf(skills, skill),
      categoryFrequency: (category) => frequencyOf(categories, category),
      placeShare: (location) => shareOfPlaces(places, location),
      remoteFrequency: (isRemote) => frequencyOf(remote, isRemote ? 't' : 'f'),
    };
  }
}

function frequencyOf({ known, leastKnown }: Frequencies, element: string): number {
  return known.get(element) ?? leastKnown;
}

/**
 * The words of a location are apart by one space in the column; how it writes letters is followed nearly enough to count.
 * Among places that are too rare to be known as many may be found as among the others, and all of them at most.
 */
function shareOfPlaces({ known, leastKnown, others }: ValueFrequencies, location: string): Share {
  const words = location.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const place = ` ${words.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? ''}`;
  const found = sumOf([...known].filter(([value]) => value.includes(place)));
  const most = Math.min(1, found + others);
  return found === 0
    ? { most: Math.max(most, leastKnown), expected: leastKnown }
    : { most, expected: found + (others * found) / sumOf([...known]) };
}

function sumOf(places: ReadonlyArray<readonly [string, number]>): number {
  return places.reduce((sum, [, frequency]) => sum + frequency, 0);
}

/** How much of all jobs has a word that begins so, as a bound; {@link Frequencies.leastKnown} stands for all rare ones. */
function frequencyOfBeginnings({ known, leastKnown }: Frequencies): (beginning: string) => number {
  const words = [...known.keys()].toSorted();
  return (beginning) => {
    let sum = leastKnown;
    for (const word of words.slice(firstFrom(words, beginning))) {
      if (!word.startsWith(beginning)) break;
      sum += known.get(word) ?? 0;
    }
    return Math.min(1, sum);
  };
}

/** Where a word stands in a sorted list, or would stand. */
function firstFrom(words: readonly string[], word: string): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((words[middle] as string) < word) from = middle + 1;
    else to = middle;
  }
  return from;
}
