import { DomainEvent } from '@guildhall/platform/outbox/domain-event';

/** Somebody made an account for themselves. */
export const userRegistered = new DomainEvent<{ userId: string }>('user.registered');
