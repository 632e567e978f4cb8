import { Clock } from '@guildhall/kernel/clock';
import type { AiConfig } from '@guildhall/platform/config/ai.config';
import { CompanionModel, type Prompt } from './companion-model';
import { EventStream } from './event-stream';
import { ModelFailure } from './model-failure';
import { retryAfterMs } from './retry-after';

const END = '[DONE]';

interface Chunk {
  readonly error?: unknown;
  readonly choices?: ReadonlyArray<{
    readonly delta?: { readonly content?: unknown };
    readonly finish_reason?: unknown;
  }>;
}

/** Any service with the streaming `POST /chat/completions` that OpenAI made the common one. */
export class OpenAiCompatibleModel extends CompanionModel {
  constructor(
    private readonly config: AiConfig,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async *answer(prompt: Prompt, signal: AbortSignal): AsyncGenerator<string> {
    const connection = new AbortController();
    const fail = () => connection.abort(new ModelFailure('silent', `Nothing came for ${silenceMs} ms.`));
    const { silenceMs } = this.config;
    let silence = setTimeout(fail, silenceMs);
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(fail, silenceMs);
    };
    const stopped = AbortSignal.any([signal, connection.signal]);
    try {
      const response = await this.ask(prompt, stopped);
      heard();
      yield* pieces(response, heard);
    } catch (error) {
      if (stopped.aborted) throw stopped.reason;
      throw error instanceof ModelFailure ? error : new ModelFailure('unavailable', reasonOf(error));
    } finally {
      clearTimeout(silence);
      // Whoever leaves early leaves no request behind.
      connection.abort();
    }
  }

  private async ask(prompt: Prompt, signal: AbortSignal): Promise<Response> {
    const { baseUrl, apiKey, model } = this.config;
    const { messages, temperature } = prompt;
    const response = await fetch(`${baseUrl}/chat/completions`, {
      method: 'POST',
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(apiKey === '' ? {} : { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify({
        model: prompt.model ?? model,
        messages,
        stream: true,
        ...(temperature === null ? {} : { temperature }),
      }),
      signal,
    });
    if (response.ok) return response;
    const { status } = response;
    const wait = retryAfterMs(response.headers, this.clock.now());
    // What the body says may repeat the key or the question.
    const kind = status === 429 ? 'busy' : status >= 500 || status === 408 ? 'unavailable' : 'refused';
    throw new ModelFailure(kind, `The service answered ${status}.`, kind === 'refused' ? null : wait);
  }
}

async function* pieces(response: Response, heard: () => void): AsyncGenerator<string> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('text/event-stream') || !response.body)
    throw new ModelFailure('refused', 'The service answers no event stream.');
  const stream = new EventStream();
  for await (const bytes of response.body as unknown as AsyncIterable<Uint8Array>) {
    heard();
    for (const data of stream.push(bytes)) {
      if (data === END) return;
      const { text, isLast } = read(data);
      if (text !== '') yield text;
      if (isLast) return;
    }
  }
  throw new ModelFailure('unavailable', 'The answer was cut off.');
}

function read(data: string): { text: string; isLast: boolean } {
  const chunk = parsed(data);
  if (chunk.error) throw new ModelFailure('unavailable', 'The service reported an error within its answer.');
  const [choice] = chunk.choices ?? [];
  const content = choice?.delta?.content;
  return {
    text: typeof content === 'string' ? content : '',
    isLast: typeof choice?.finish_reason === 'string',
  };
}

function parsed(data: string): Chunk {
  try {
    const value: unknown = JSON.parse(data);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // What JSON.parse says quotes the answer.
  }
  throw new ModelFailure('unavailable', 'The service sent an event that is no JSON object.');
}

/** Never the message: it may name what was sent. */
function reasonOf(error: unknown): string {
  const { code } = ((error as Error).cause ?? error) as { code?: unknown };
  return `The service could not be reached (${typeof code === 'string' ? code : 'cut off'}).`;
}
