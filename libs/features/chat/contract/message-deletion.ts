import type { UserContext } from '@guildhall/kernel/actor-context';
import type { Scope } from '@guildhall/platform/database/unit-of-work';
import type { Message } from './message';

/** For features that delete messages in the name of somebody who may. */
export abstract class MessageDeletion {
  /**
   * Does nothing when it is deleted already.
   *
   * @param scope the transaction of what it is deleted for, so that both are committed or neither; its own when absent
   * @throws DomainError `CHAT_ROOM_NOT_FOUND`, `CHAT_MESSAGE_NOT_FOUND`, `CHAT_MESSAGE_NOT_YOURS`
   */
  abstract delete(
    ctx: UserContext,
    place: { readonly roomId: string; readonly messageId: string },
    scope?: Scope,
  ): Promise<Message>;
}
