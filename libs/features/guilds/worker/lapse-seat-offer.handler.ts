import { type TaskHandler, TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { WaitlistService } from '../application/waitlist.service';
import type { SeatOffer } from '../contract/guild.events';
import { lapseSeatOffer } from '../contract/guild.tasks';

@Injectable()
export class LapseSeatOfferHandler implements TaskHandler<SeatOffer> {
  constructor(
    private readonly waitlist: WaitlistService,
    handlers: TaskHandlers,
  ) {
    handlers.register(lapseSeatOffer, this);
  }

  handle(offer: SeatOffer, run: TaskRun): Promise<void> {
    return this.waitlist.lapse(offer, run);
  }
}
