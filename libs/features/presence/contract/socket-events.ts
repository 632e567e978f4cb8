import { EnumField } from '@guildhall/platform/http/fields';
import { ClientEvent, ServerEvent } from '@guildhall/platform/realtime/socket-events';
import type { Presence } from './presence';

export const SAID_STATUSES = ['online', 'away', 'busy'] as const;

export class UpdatePresenceRequest {
  @EnumField(SAID_STATUSES, {
    description:
      '`away`: nobody uses this device. `online`: somebody does, and is busy no longer. `busy`: for all devices, until they say `online`.',
  })
  readonly status!: (typeof SAID_STATUSES)[number];
}

/** What clients say. Acknowledged once it is stored. */
export const updatePresence = new ClientEvent<UpdatePresenceRequest, object>(
  'presence:update',
  UpdatePresenceRequest,
);

/** What clients are told: of people they share a room with, and of their own user. */
export const presenceUpdated = new ServerEvent<Presence>('presence:update');
