import { setTimeout as pause } from 'node:timers/promises';
import { CompanionModel, type Prompt } from './companion-model';

const BETWEEN_WORDS_MS = 25;
const LONGEST_QUOTE = 120;

/** What it knows, by the words that ask for it. */
const TOPICS: ReadonlyArray<readonly [RegExp, string]> = [
  [
    /\bguilds?\b/i,
    'Guilds are groups with a capacity. Find them at GET /guilds, join with POST /guilds/{id}/join; a full one has a waiting list, and some want a request or an invitation first.',
  ],
  [
    /\b(jobs?|work)\b/i,
    'Jobs are drafted with POST /jobs, published, and found at GET /jobs by words, skills and budget. Apply with POST /jobs/{id}/applications; saved searches tell you of new ones.',
  ],
  [
    /\bcompan(y|ies)\b/i,
    'A company is the public face of an employer: POST /companies makes one, and its recruiters post jobs in its name.',
  ],
  [
    /\bnotifications?\b/i,
    'Notifications come in the app, as pushes and as mails. GET /notification-preferences shows your choice, quiet hours included.',
  ],
  [
    /\b(rooms?|chat|messages?)\b/i,
    'Open a room with POST /rooms, join it with room:join and say something with message:send. Messages are numbered; after a cut, join again with the last number you have.',
  ],
];

/**
 * Answers without any service, word by word and always the same to the same, so that an installation is alive before
 * there is a model.
 */
export class ScriptedModel extends CompanionModel {
  override async *answer({ name, messages }: Prompt, signal: AbortSignal): AsyncGenerator<string> {
    const asked = messages.filter(({ role }) => role === 'user').map(({ content }) => content);
    for (const word of scriptOf(name, asked).match(/\S+\s*/g) ?? []) {
      await pause(BETWEEN_WORDS_MS, undefined, { signal });
      yield word;
    }
  }
}

function scriptOf(name: string, asked: readonly string[]): string {
  const question = asked.at(-1) ?? '';
  const known = TOPICS.filter(([words]) => words.test(question)).map(([, text]) => text);
  if (known.length > 0) return known.join('\n\n');
  const introduction = `I am ${name}, and I answer from a script until AI_BASE_URL names a model.`;
  const offer = 'Ask me about guilds, jobs, companies, notifications or rooms.';
  if (asked.length === 1) return `Hello! ${introduction} ${offer}`;
  const quote = question.length > LONGEST_QUOTE ? `${question.slice(0, LONGEST_QUOTE)}…` : question;
  const words = question.split(/\s+/).length;
  return `You said “${quote}” (${words} ${words === 1 ? 'word' : 'words'}, message ${asked.length} from you here). ${introduction} ${offer}`;
}
