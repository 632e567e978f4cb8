import { OfRoom, sendMessage } from '@guildhall/features/chat/contract/socket-events';
import { BooleanField, UuidField } from '@guildhall/platform/http/fields';
import { ClientEvent } from '@guildhall/platform/realtime/socket-events';
import { CompanionErrorCode } from './companion-error-code';

export class CancelAnswerRequest extends OfRoom {
  @UuidField({ description: 'Id of the message that is being answered.' })
  readonly messageId!: string;
}

export class AnswerCancelled {
  @BooleanField({ description: 'False when there was nothing to stop any more.', example: true })
  readonly cancelled!: boolean;
}

export const cancelAnswer = new ClientEvent('message:cancel', CancelAnswerRequest, AnswerCancelled, {
  summary: 'The companion need not go on: what it has said so far becomes its answer.',
  refusals: {
    [CompanionErrorCode.QuestionNotFound]: 'no companion of yours is asked that',
  },
});

sendMessage.alsoRefuses({
  [CompanionErrorCode.Inactive]: 'the companion of the room does not answer any more',
  [CompanionErrorCode.BudgetSpent]: 'you have asked companions as much as you may for now',
});
