import { EnumField } from '@guildhall/platform/http/fields';
import { ClientEvent, NothingElse, ServerEvent } from '@guildhall/platform/realtime/socket-events';
import { PresenceResponse } from '../http/presence.messages';
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
export const updatePresence = new ClientEvent('presence:update', UpdatePresenceRequest, NothingElse, {
  summary: 'Say whether this device is in use, or that you are busy.',
});

/** What clients are told: of people they share a room with, and of their own user. */
export const presenceUpdated = new ServerEvent<Presence>(
  'presence:update',
  PresenceResponse,
  'Somebody with whom you share a room came, went, or is there in another way; you yourself, too.',
);
