import { Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../http/access';
import { RawBody, TakesRawBody } from '../../http/raw-body';
import { Throttled } from '../../throttle/policies';
import { SendGridWebhook } from '../suppression/sendgrid-webhook';
import { SesWebhook } from '../suppression/ses-webhook';

/** Where mail services report bounces and complaints. Not in the API document: nobody else calls them. */
@ApiExcludeController()
@Public()
@Throttled('webhook')
@Controller('webhooks')
export class MailWebhooksController {
  constructor(
    private readonly ses: SesWebhook,
    private readonly sendGrid: SendGridWebhook,
  ) {}

  @Post('ses')
  @HttpCode(204)
  @TakesRawBody()
  receiveFromSes(@RawBody() body: Buffer): Promise<void> {
    return this.ses.receive(body);
  }

  @Post('sendgrid')
  @HttpCode(204)
  @TakesRawBody()
  receiveFromSendGrid(
    @RawBody() body: Buffer,
    @Headers('x-twilio-email-event-webhook-signature') signature: string | undefined,
    @Headers('x-twilio-email-event-webhook-timestamp') timestamp: string | undefined,
  ): Promise<void> {
    return this.sendGrid.receive(body, signature, timestamp);
  }
}
