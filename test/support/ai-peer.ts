import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface AiRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: {
    readonly model: string;
    readonly stream: boolean;
    readonly temperature?: number;
    readonly messages: ReadonlyArray<{ readonly role: string; readonly content: string }>;
  };
  /** Whoever asked went away before the answer was whole. */
  isLeft: boolean;
}

/**
 * How it answers.
 *  ok      word by word, and ends properly
 *  slow    a word every 40 ms, and never ends
 *  cut     two words, then the connection breaks
 *  short   two words, then it ends as if that were all
 *  hang    takes the request and says nothing
 *  number  that status
 */
export type AiMode = 'ok' | 'slow' | 'cut' | 'short' | 'hang' | 429 | 500 | 401;

const BETWEEN_SLOW_WORDS_MS = 40;

/** A server on loopback that speaks the streaming chat completions of OpenAI. */
export class AiPeer {
  readonly requests: AiRequest[] = [];
  /** Taken one by one, the last of them for good. */
  modes: AiMode[] = ['ok'];
  retryAfter: string | undefined;
  /** As many as were answered at the same time. */
  mostAtOnce = 0;
  private atOnce = 0;
  private readonly server = createServer((request, response) => void this.receive(request, response));

  /** What it says to somebody's words. */
  static answerTo(text: string): string {
    return `I have heard you say: ${text}`;
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  /** As if nothing had been asked yet. */
  reset(...modes: AiMode[]): void {
    this.requests.length = 0;
    this.modes = modes.length === 0 ? ['ok'] : modes;
    this.retryAfter = undefined;
    this.mostAtOnce = 0;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  private async receive(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const request: AiRequest = {
      path: incoming.url ?? '',
      authorization: incoming.headers.authorization,
      body: JSON.parse(Buffer.concat(chunks).toString()) as AiRequest['body'],
      isLeft: false,
    };
    this.requests.push(request);
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.atOnce);
    response.once('close', () => {
      this.atOnce--;
      request.isLeft = !response.writableFinished;
    });
    const mode = (this.modes.length > 1 ? this.modes.shift() : this.modes[0]) as AiMode;
    await this.answer(mode, request, response);
  }

  private async answer(mode: AiMode, { body }: AiRequest, response: ServerResponse): Promise<void> {
    if (mode === 'hang') return;
    if (typeof mode === 'number') {
      const headers = this.retryAfter === undefined ? {} : { 'retry-after': this.retryAfter };
      response.writeHead(mode, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify({ error: { message: 'Something with the key sk-planted-in-an-error.' } }));
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    response.write(`: welcome\n\n${event({ role: 'assistant' })}`);
    const words = AiPeer.answerTo(body.messages.at(-1)?.content ?? '').split(/(?<= )/);
    if (mode === 'slow')
      for (let count = 0; !response.closed; count++) {
        response.write(event({ content: `word${count} ` }));
        await pause(BETWEEN_SLOW_WORDS_MS);
      }
    for (const word of mode === 'ok' ? words : words.slice(0, 2)) response.write(event({ content: word }));
    // What was written is to arrive before the end of the connection does.
    if (mode === 'cut') return void setTimeout(() => response.destroy(), BETWEEN_SLOW_WORDS_MS);
    if (mode === 'short') return void response.end();
    response.end(`${event({}, 'stop')}data: [DONE]\n\n`);
  }
}

function event(delta: object, finishReason: string | null = null): string {
  const choices = [{ index: 0, delta, finish_reason: finishReason }];
  return `data: ${JSON.stringify({ object: 'chat.completion.chunk', choices })}\r\n\r\n`;
}
