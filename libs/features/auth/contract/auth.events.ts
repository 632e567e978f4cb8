import { DomainEvent } from '@guildhall/platform/outbox/domain-event';
import { IsUUID } from 'class-validator';

export class SessionEnded {
  @IsUUID()
  userId!: string;

  @IsUUID()
  sessionId!: string;
}

/** Somebody made an account for themselves. */
export const userRegistered = new DomainEvent<{ userId: string }>('user.registered');

/** A session was ended, by its user or because a token was stolen. One that merely expires says nothing. */
export const sessionEnded = new DomainEvent<SessionEnded>('session.ended');
