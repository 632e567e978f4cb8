import { defineTask } from '@guildhall/platform/outbox/task';
import { IsUUID } from 'class-validator';

export class WelcomeMail {
  @IsUUID()
  userId!: string;
}

export const sendWelcomeMail = defineTask({
  name: 'auth.send-welcome-mail',
  queue: 'email',
  payload: WelcomeMail,
});
