import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { HttpErrorCode } from '../http/http-errors';
import { Metrics } from '../observability/metrics';
import { Connections } from './connections';
import { EventDispatcher } from './event-dispatcher';
import { RealtimeServer } from './realtime-server';
import type { Acknowledgement } from './socket-events';

/** Why connections end, in Socket.IO's words. Anything else counts as `other`, so that there are never more labels. */
const REASONS: ReadonlySet<string> = new Set([
  'client namespace disconnect',
  'forced close',
  'forced server close',
  'parse error',
  'ping timeout',
  'server namespace disconnect',
  'server shutting down',
  'transport close',
  'transport error',
]);

const FAILURES: ReadonlySet<string> = new Set([HttpErrorCode.Internal, HttpErrorCode.Unavailable]);

/** Connections and events of this process. Clients choose names of events, so unknown ones are one label. */
@Injectable()
export class RealtimeMetrics {
  constructor(
    connections: Connections,
    dispatcher: EventDispatcher,
    server: RealtimeServer,
    { registry }: Metrics,
  ) {
    const registers = [registry];
    const open: Gauge = new Gauge({
      name: 'guildhall_socket_connections',
      help: 'Open Socket.IO connections to this process.',
      registers,
      collect: () => void open.set(connections.size),
    });
    const connects = new Counter({
      name: 'guildhall_socket_connects_total',
      help: 'Connections that were let in (accepted), or why they were not.',
      labelNames: ['outcome'],
      registers,
    });
    const disconnects = new Counter({
      name: 'guildhall_socket_disconnects_total',
      help: 'Connections that have ended, by reason.',
      labelNames: ['reason'],
      registers,
    });
    const events = new Counter({
      name: 'guildhall_socket_events_total',
      help: 'Events that clients sent to this process, by outcome.',
      labelNames: ['event', 'outcome'],
      registers,
    });
    server.onArrival(() => connects.inc({ outcome: 'accepted' }));
    server.onRefusal((outcome) => connects.inc({ outcome }));
    server.onDeparture((_, reason) => disconnects.inc({ reason: REASONS.has(reason) ? reason : 'other' }));
    server.onAnswer((_, name, answer) =>
      events.inc({ event: dispatcher.knows(name) ? name : '(unknown)', outcome: outcomeOf(answer) }),
    );
  }
}

/** `limited`: over the rate. `failed`: our fault. */
function outcomeOf(answer: Acknowledgement<object>): 'ok' | 'refused' | 'limited' | 'failed' {
  if (answer.ok) return 'ok';
  if (answer.error.code === HttpErrorCode.RateLimited) return 'limited';
  return FAILURES.has(answer.error.code) ? 'failed' : 'refused';
}
