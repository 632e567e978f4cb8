import { Clock } from '@guildhall/kernel/clock';
import { SecretBox } from '@guildhall/platform/crypto/secret-box';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { Injectable } from '@nestjs/common';
import { deviceOf, neighbourhoodOf } from '../domain/device';
import type { Session } from '../domain/session';
import { KnownDevicesRepository } from '../persistence/known-devices.repository';

type Origin = Pick<Session, 'ip' | 'userAgent'>;

/** From where people sign in to their accounts: a browser family on a system, in a network. Kept as keyed hashes. */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly repository: KnownDevicesRepository,
    private readonly box: SecretBox,
    private readonly clock: Clock,
  ) {}

  /** @returns whether the account was signed in to from elsewhere before, but never from here */
  remember(tx: Transaction, userId: string, origin: Origin): Promise<boolean> {
    return this.repository.remember(tx, userId, this.fingerprints(origin), this.clock.now());
  }

  /** The owner says that this was somebody else. */
  forget(tx: Transaction, userId: string, origin: Origin): Promise<void> {
    return this.repository.forget(tx, userId, this.fingerprints(origin));
  }

  /** The account has another owner than it seemed. */
  forgetAll(tx: Transaction, userId: string): Promise<void> {
    return this.repository.forgetAll(tx, userId);
  }

  /** Under every accepted `MASTER_KEY`: a rotation makes no device a new one. */
  private fingerprints({ ip, userAgent }: Origin): Buffer[] {
    const { browser, system } = deviceOf(userAgent);
    const device = JSON.stringify([browser, system, neighbourhoodOf(ip)]);
    return this.box.fingerprints(device, 'known-devices');
  }
}
