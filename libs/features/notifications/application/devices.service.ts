import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { DomainError } from '@guildhall/kernel/domain-error';
import { Ids } from '@guildhall/kernel/ids';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { SecretBox } from '@guildhall/platform/crypto/secret-box';
import { Database } from '@guildhall/platform/database/database';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import { NotificationErrorCode } from '../contract/notification-error-code';
import {
  type Device,
  type DevicePlatform,
  endingOf,
  fingerprintOf,
  MOST_DEVICES,
  sealPurpose,
} from '../domain/device';
import { DevicesRepository } from '../persistence/devices.repository';

/** The devices that people are pushed to. */
@Injectable()
export class DevicesService {
  constructor(
    private readonly repository: DevicesRepository,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly box: SecretBox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Registers the caller's device, or refreshes it. A token belongs to whoever registered it last: its former owner
   * gets nothing on it any more. It lives as long as the session that registered it. Of more than 20 devices those seen last are kept.
   */
  register(ctx: UserContext, token: string, platform: DevicePlatform): Promise<Device> {
    const fingerprint = fingerprintOf(token);
    const now = this.clock.now();
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.repository.lockRegistrations(tx, ctx.userId);
      const device = await this.repository.save(tx, {
        id: this.ids.next(),
        userId: ctx.userId,
        sessionId: ctx.sessionId,
        platform,
        sealedToken: this.box.seal(token, sealPurpose(fingerprint)),
        fingerprint,
        tokenEnding: endingOf(token),
        createdAt: now,
        lastSeenAt: now,
      });
      await this.repository.dropBeyond(tx, ctx.userId, MOST_DEVICES);
      return device;
    });
  }

  /** Newest first. */
  async list(
    { userId }: UserContext,
    { limit, after }: PageRequest<string>,
    encode: (id: string) => string,
  ): Promise<Page<Device>> {
    const rows = await this.repository.findPage(this.database, userId, limit + 1, after);
    return cutPage(rows, limit, (device) => device.id, encode);
  }

  /** @throws DomainError `DEVICE_NOT_FOUND` */
  async get({ userId }: UserContext, id: string): Promise<Device> {
    const device = await this.repository.find(this.database, id, userId);
    if (!device) throw notFound();
    return device;
  }

  /** @throws DomainError `DEVICE_NOT_FOUND` */
  async remove({ userId }: UserContext, id: string): Promise<void> {
    if (!(await this.repository.delete(this.database, id, userId))) throw notFound();
  }
}

function notFound(): DomainError {
  return new DomainError(NotificationErrorCode.DeviceNotFound, 'not-found', 'You have no such device.');
}
