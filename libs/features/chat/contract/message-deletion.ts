import type { UserContext } from '@guildhall/kernel/actor-context';
import type { Message } from './message';

/** For features that delete messages in the name of somebody who may. */
export abstract class MessageDeletion {
  /**
   * Does nothing when it is deleted already.
   *
   * @throws DomainError `CHAT_ROOM_NOT_FOUND`, `CHAT_MESSAGE_NOT_FOUND`, `CHAT_MESSAGE_NOT_YOURS`
   */
  abstract delete(
    ctx: UserContext,
    place: { readonly roomId: string; readonly messageId: string },
  ): Promise<Message>;
}
