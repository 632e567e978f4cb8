import { EventDispatcher } from '@guildhall/platform/realtime/event-dispatcher';
import { Injectable } from '@nestjs/common';
import { CancelAnswer } from '../application/cancel-answer';
import { cancelAnswer } from '../contract/companion.socket-events';

/** What clients say of answers. Questions are messages like any others. */
@Injectable()
export class CompanionsGateway {
  constructor(cancelling: CancelAnswer, dispatcher: EventDispatcher) {
    dispatcher.on(cancelAnswer, async ({ context }, { roomId, messageId }) => ({
      cancelled: await cancelling.run(context, roomId, messageId),
    }));
  }
}
