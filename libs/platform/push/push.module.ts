import { Module } from '@nestjs/common';
import { FcmPushSender } from './fcm-push.sender';
import { PushHealth } from './push.health';
import { PushSender } from './push-sender';

@Module({
  providers: [{ provide: PushSender, useClass: FcmPushSender }, PushHealth],
  exports: [PushSender],
})
export class PushModule {}
