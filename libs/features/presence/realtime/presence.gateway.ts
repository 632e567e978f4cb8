import { Clock } from '@guildhall/kernel/clock';
import type { Connection } from '@guildhall/platform/realtime/connection';
import { EventDispatcher } from '@guildhall/platform/realtime/event-dispatcher';
import { RealtimeServer } from '@guildhall/platform/realtime/realtime-server';
import { refreshSession } from '@guildhall/platform/realtime/session-refresh';
import { Injectable } from '@nestjs/common';
import { RecordPresence } from '../application/record-presence';
import { type UpdatePresenceRequest, updatePresence } from '../contract/socket-events';

/** What clients send whether or not somebody is there, and what says for itself what it means. */
const NO_SIGNS_OF_LIFE: ReadonlySet<string> = new Set([refreshSession.name, updatePresence.name]);

/** What connections do, as far as it tells who is there. */
@Injectable()
export class PresenceGateway {
  constructor(
    private readonly recording: RecordPresence,
    private readonly clock: Clock,
    server: RealtimeServer,
    dispatcher: EventDispatcher,
  ) {
    const { attendance } = recording;
    server.onArrival(({ userId, id }) => {
      attendance.arrive(userId, id, this.now());
      this.recordSoon();
    });
    server.onDeparture(({ userId, id }) => attendance.depart(userId, id, this.now()));
    server.onAnswer(({ userId, id }, event, { ok }) => {
      if (!ok || NO_SIGNS_OF_LIFE.has(event)) return;
      if (attendance.act(userId, id, this.now())) this.recordSoon();
    });
    dispatcher.on(updatePresence, (connection, request) => this.update(connection, request));
  }

  private async update({ userId, id }: Connection, { status }: UpdatePresenceRequest): Promise<object> {
    if (status === 'away') this.recording.attendance.rest(userId, id);
    else this.recording.attendance.act(userId, id, this.now());
    if (status === 'away') await this.recording.run();
    else await this.recording.wish(userId, { isBusy: status === 'busy' });
    return {};
  }

  /** What fails now is due at the next beat. */
  private recordSoon(): void {
    void this.recording.run().catch(() => undefined);
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
