// `npm run tour`: walks through the product against a running server and tells what it does and gets. Exits with 1 when
// anything is not as expected. Each feature has a file in tour/; its chapters are listed here in the order of the walk.
import { leaving, refreshing, registering } from '../tour/auth.mjs';
import { talking } from '../tour/chat.mjs';
import { leading, seats } from '../tour/guilds.mjs';
import { health } from '../tour/health.mjs';
import { hiring, offering } from '../tour/jobs.mjs';
import { beingNotified, mailbox } from '../tour/notifications.mjs';
import { securing } from '../tour/second-factor.mjs';
import { Tour, TourFailure } from '../tour/tour.mjs';
import { editing, mistakes } from '../tour/users.mjs';

const CHAPTERS = [
  ['Is anybody home?', health],
  ['Two people register', registering],
  ['Editing without overwriting', editing],
  ['What mistakes are told', mistakes],
  ['A guild with two seats', seats],
  ['Leading it', leading],
  ['Being notified', beingNotified],
  ['What was mailed', mailbox],
  ['Talking', talking],
  ['A job to be done', offering],
  ['Hiring for it', hiring],
  ['A second factor', securing],
  ['A second device and a stolen token', refreshing],
  ['Leaving', leaving],
];

const tour = new Tour(process.env.GUILDHALL_URL || 'http://localhost:3000');
try {
  tour.say(`A tour of Guildhall at ${tour.baseUrl}`);
  /** What one chapter leaves for the next: the people and their tokens. */
  const world = {};
  for (const [title, walk] of CHAPTERS) {
    tour.say(`\n${title}`);
    await walk(tour, world);
  }
  tour.say(`\n${tour.steps} steps, everything as expected.`);
} catch (error) {
  process.stderr.write(`\n${error instanceof TourFailure ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
