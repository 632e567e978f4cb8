import type { UserContext } from '@guildhall/kernel/actor-context';
import { CurrentUser, RequiresUser } from '@guildhall/platform/http/access';
import { IdParam } from '@guildhall/platform/http/id.pipe';
import { BODY_FAILURES, Route, SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { Controller, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CancelAnswer } from '../application/cancel-answer';
import { AnswerCancellationResponse } from './companions.messages';

const UUID = { type: 'string', format: 'uuid' } as const;

/** For clients without a connection; those with one send `message:cancel`. */
@ApiTags('Chat')
@RequiresUser()
@Controller('rooms/:id/messages/:messageId/cancel')
export class AnswersController {
  constructor(private readonly cancelling: CancelAnswer) {}

  @Post()
  @ApiParam({ name: 'id', schema: UUID, description: 'Id of the room.' })
  @ApiParam({ name: 'messageId', schema: UUID, description: 'Id of the message that is being answered.' })
  @Route({
    summary: 'Stop the answer of a companion',
    description: 'What it has said so far becomes its answer, with the outcome `cancelled`.',
    responds: {
      status: 200,
      description: 'It stops, or there was nothing to stop any more.',
      type: AnswerCancellationResponse,
    },
    fails: {
      ...SIGNED_IN_FAILURES,
      ...BODY_FAILURES,
      404: '`COMPANION_QUESTION_NOT_FOUND`: there is no such question to a companion of yours.',
    },
  })
  async cancelAnswer(
    @CurrentUser() ctx: UserContext,
    @IdParam() id: string,
    @IdParam('messageId') messageId: string,
  ): Promise<AnswerCancellationResponse> {
    return { cancelled: await this.cancelling.run(ctx, id, messageId) };
  }
}
