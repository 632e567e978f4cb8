import { Metrics } from '@guildhall/platform/observability/metrics';
import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { NotificationOutcomes } from '../contract/notification-outcomes';

/** What becomes of notifications, for whoever watches that they arrive. */
@Injectable()
export class NotificationMetrics {
  constructor(outcomes: NotificationOutcomes, { registry }: Metrics) {
    const counter = new Counter({
      name: 'guildhall_notification_outcomes_total',
      help: 'Outcomes of deliveries in this process, by channel; a duplicate concerns all channels.',
      labelNames: ['channel', 'outcome'],
      registers: [registry],
    });
    outcomes.listen((outcome, channel) => counter.inc({ channel, outcome }));
  }
}
