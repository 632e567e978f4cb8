import type { Message } from '@guildhall/features/chat/contract/message';
import type { RoomJoined } from '@guildhall/features/chat/contract/socket-events';
import type { Acknowledgement, Refusal } from '@guildhall/platform/realtime/socket-events';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import type { Address } from './api-client';
import { faultsOfAnswer, faultsOfEvent } from './documented-events';
import { until } from './until';

const CONNECTED_WITHIN_MS = 5_000;

type Options = Partial<ManagerOptions & SocketOptions>;

/** A real Socket.IO client that notes what it is told, and compares all of it with the catalogue of events. */
export class ChatClient {
  readonly messages: Message[] = [];
  readonly told: Array<{ readonly event: string; readonly payload: unknown }> = [];
  closedBecause: string | undefined;
  private readonly undocumented: string[] = [];

  private constructor(readonly socket: Socket) {
    socket.on('message:new', (message: Message) => this.messages.push(message));
    socket.onAny((event: string, payload: unknown) => {
      this.told.push({ event, payload });
      this.undocumented.push(...faultsOfEvent(event, payload));
    });
    socket.on('disconnect', (reason) => (this.closedBecause = reason));
  }

  /** @throws Error with `data` when the handshake is refused */
  static async connect(api: Address, token: string | undefined, options: Options = {}): Promise<ChatClient> {
    const client = new ChatClient(
      io(api.url, {
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        reconnectionDelay: 20,
        reconnectionDelayMax: 100,
        ...(token === undefined ? {} : { auth: { token } }),
        ...options,
      }),
    );
    try {
      await new Promise<void>((resolve, reject) => {
        client.socket.once('connect', resolve);
        client.socket.once('connect_error', reject);
      });
    } catch (error) {
      client.close();
      throw error;
    }
    return client;
  }

  /** What the server answers. @throws Error when the catalogue does not promise such an answer */
  async ask<Answer extends object = object>(
    event: string,
    payload?: unknown,
  ): Promise<Acknowledgement<Answer>> {
    const answer: unknown = await this.socket.timeout(CONNECTED_WITHIN_MS).emitWithAck(event, payload);
    const faults = faultsOfAnswer(event, answer);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return answer as Acknowledgement<Answer>;
  }

  /** @throws Error when it is refused */
  async demand<Answer extends object = object>(event: string, payload: unknown): Promise<Answer> {
    const answer = await this.ask<Answer>(event, payload);
    if (!answer.ok) throw new Error(`${event} was refused: ${answer.error.code}`);
    return answer;
  }

  /** `ok`, or the code of the refusal. */
  async outcome(event: string, payload?: unknown): Promise<string> {
    const answer = await this.ask(event, payload);
    return answer.ok ? 'ok' : answer.error.code;
  }

  join(roomId: string, afterSeq?: number, afterChange?: number) {
    return this.demand<RoomJoined>('room:join', {
      roomId,
      ...(afterSeq === undefined ? {} : { afterSeq }),
      ...(afterChange === undefined ? {} : { afterChange }),
    });
  }

  send(roomId: string, clientMessageId: string, text: string) {
    return this.demand<{ id: string; seq: number; sentAt: string }>('message:send', {
      roomId,
      clientMessageId,
      text,
    });
  }

  heard(event: string): unknown[] {
    return this.told.filter((entry) => entry.event === event).map(({ payload }) => payload);
  }

  /** @returns why the connection was closed */
  closed(withinMs: number): Promise<string> {
    return until(() => this.closedBecause, { withinMs, what: 'The end of the connection' });
  }

  /** @throws Error when it was told something that the catalogue does not promise */
  close(): void {
    this.socket.disconnect();
    const faults = this.undocumented.splice(0);
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }
}

/** Why a handshake is refused: the server's words, or what the transport says. @throws Error when it is not */
export async function refusalOfHandshake(
  api: Address,
  token: string | undefined,
  options: Options = {},
): Promise<Refusal | string> {
  try {
    const client = await ChatClient.connect(api, token, options);
    client.close();
  } catch (error) {
    const { data, message } = error as Error & { data?: Refusal };
    return data ?? message;
  }
  throw new Error('The handshake was accepted.');
}
