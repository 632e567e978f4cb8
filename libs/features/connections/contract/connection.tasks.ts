import { defineTask } from '@guildhall/platform/outbox/task';
import { IsUUID } from 'class-validator';

export class ConnectionToCheck {
  @IsUUID()
  connectionId!: string;
}

/** Does what the provider's policy asks for: renews the grant, warns of its end, or declares it over. */
export const checkConnection = defineTask({
  name: 'connections.check-connection',
  queue: 'maintenance',
  payload: ConnectionToCheck,
  deduplicationKey: ({ connectionId }) => connectionId,
});

export class SignInToConfirm {
  @IsUUID()
  signInId!: string;
}

/** Asks the owner of a mailbox whether they are signing in. */
export const sendSignInConfirmation = defineTask({
  name: 'connections.send-sign-in-confirmation',
  queue: 'email',
  payload: SignInToConfirm,
});
