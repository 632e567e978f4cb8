import {
  type HealthIndicator,
  HealthIndicators,
  type HealthReport,
} from '@guildhall/kernel/health-indicator';
import { Injectable } from '@nestjs/common';
import { PushSender } from './push-sender';

/** Whether push is set up. Whether FCM takes what is sent shows in the outcomes of tasks. */
@Injectable()
export class PushHealth implements HealthIndicator {
  readonly name = 'push';
  readonly needed = false;

  constructor(
    private readonly sender: PushSender,
    indicators: HealthIndicators,
  ) {
    indicators.register(this);
  }

  async check(): Promise<HealthReport> {
    return { status: 'up', details: { configured: this.sender.configured } };
  }
}
