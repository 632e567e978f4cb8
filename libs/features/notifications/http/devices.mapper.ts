import type { Page } from '@guildhall/kernel/page';
import type { Device } from '../domain/device';
import type { DevicePageResponse, DeviceResponse } from './devices.messages';

const MASK = '••••••';

export function toDevice({ id, platform, tokenEnding, createdAt, lastSeenAt }: Device): DeviceResponse {
  return {
    id,
    platform,
    token: `${MASK}${tokenEnding}`,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
  };
}

export function toDevicePage({ items, nextCursor }: Page<Device>): DevicePageResponse {
  return { items: items.map(toDevice), nextCursor };
}
