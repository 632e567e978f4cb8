import { OfRoom } from '@guildhall/features/chat/contract/socket-events';
import { UuidField } from '@guildhall/platform/http/fields';
import { ClientEvent } from '@guildhall/platform/realtime/socket-events';

export class CancelAnswerRequest extends OfRoom {
  @UuidField({ description: 'Id of the message that is being answered.' })
  readonly messageId!: string;
}

export interface AnswerCancelled {
  /** False when there was nothing to stop any more. */
  readonly cancelled: boolean;
}

/** The companion need not go on: what it has said so far becomes its answer. */
export const cancelAnswer = new ClientEvent<CancelAnswerRequest, AnswerCancelled>(
  'message:cancel',
  CancelAnswerRequest,
);
