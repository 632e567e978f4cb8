import { EventDispatcher } from '@guildhall/platform/realtime/event-dispatcher';
import { Injectable } from '@nestjs/common';
import { ChangeMessage } from '../application/change-message';
import * as events from '../contract/message-changes';

/** What clients do to messages that were sent before. */
@Injectable()
export class MessageChangesGateway {
  constructor(changing: ChangeMessage, dispatcher: EventDispatcher) {
    dispatcher.on(events.editMessage, async ({ context }, { text, ...place }) => {
      const { changeSeq, editedAt } = await changing.edit(context, place, text);
      return { changeSeq, editedAt };
    });
    dispatcher.on(events.deleteMessage, async ({ context }, place) => {
      const { changeSeq, deletedAt } = await changing.delete(context, place);
      return { changeSeq, deletedAt: deletedAt as string };
    });
    dispatcher.on(events.reactToMessage, async ({ context }, { emoji, remove = false, ...place }) => {
      const { changeSeq } = await changing.react(context, place, emoji, remove);
      return { changeSeq };
    });
  }
}
