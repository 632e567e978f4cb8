import { integer, text, url, Variable } from './variable';

/** The model behind companions, and what may be spent on it. */
export class AiConfig {
  @Variable('AI_BASE_URL', {
    type: url('http:', 'https:'),
    default: '',
    defaultDescription: 'none: companions answer from a script',
    description:
      'Base address of an OpenAI-compatible service, such as https://api.openai.com/v1 or http://localhost:11434/v1.',
    neededWhen: 'for companions that think',
  })
  readonly baseUrl!: string;

  @Variable('AI_MODEL', {
    type: text(),
    default: 'gpt-4o-mini',
    description: 'Model of that service that companions use where an administrator sets no other.',
    neededWhen: 'with AI_BASE_URL',
  })
  readonly model!: string;

  @Variable('AI_API_KEY', {
    type: text(),
    default: '',
    secret: true,
    description:
      'Key of that service, sent as a bearer token. Services within your own network often need none.',
  })
  readonly apiKey!: string;

  @Variable('AI_DEADLINE_MS', {
    type: integer({ min: 100, max: 600_000 }),
    default: 60_000,
    description: 'How long an answer may take before it is given up.',
  })
  readonly deadlineMs!: number;

  @Variable('AI_SILENCE_MS', {
    type: integer({ min: 50, max: 600_000 }),
    default: 20_000,
    description: 'How long the service may send nothing before an answer is given up.',
  })
  readonly silenceMs!: number;

  @Variable('AI_CONTEXT_TOKENS', {
    type: integer({ min: 100, max: 1_000_000 }),
    default: 4_000,
    description:
      'How much is sent with a question: what was said before it in its room, as far as it fits. Estimated.',
  })
  readonly contextTokens!: number;

  @Variable('AI_DAILY_TOKENS', {
    type: integer({ min: 1, max: 1_000_000_000 }),
    default: 50_000,
    description:
      'What one user may use of companions in a day (UTC), questions and answers together. Estimated.',
  })
  readonly dailyTokens!: number;

  @Variable('AI_QUESTIONS_PER_MINUTE', {
    type: integer({ min: 1, max: 10_000 }),
    default: 10,
    description: 'What one user may ask companions in a minute.',
  })
  readonly questionsPerMinute!: number;
}
