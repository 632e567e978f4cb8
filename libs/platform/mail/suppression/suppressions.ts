import { createHmac } from 'node:crypto';
import { Clock } from '@guildhall/kernel/clock';
import { canonicalEmail } from '@guildhall/kernel/text';
import { Injectable } from '@nestjs/common';
import { KeyStore } from '../../crypto/key-store';
import { Database } from '../../database/database';

export type SuppressionReason = 'bounce' | 'complaint';

/**
 * Addresses that are not written to any more: they bounced, or their owners reported our mail as spam.
 *
 * What is stored is a keyed hash, under a key that is never rotated: a new one could not recognise old addresses.
 */
@Injectable()
export class Suppressions {
  private keys: Promise<Buffer[]> | null = null;

  constructor(
    private readonly database: Database,
    private readonly keyStore: KeyStore,
    private readonly clock: Clock,
  ) {}

  /** A bounce outweighs a complaint, because it also stops essential mail. Adding twice is adding once. */
  async add(address: string, reason: SuppressionReason, provider: string): Promise<void> {
    const [fingerprint] = await this.fingerprints(address);
    await this.database.query(
      `INSERT INTO mail_suppressions (address_fingerprint, reason, provider, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (address_fingerprint) DO UPDATE SET reason = 'bounce' WHERE excluded.reason = 'bounce'`,
      [fingerprint, reason, provider, this.clock.now()],
    );
  }

  /** @returns why the address is suppressed; `undefined` when it is not */
  async find(address: string): Promise<SuppressionReason | undefined> {
    const [row] = await this.database.query<{ reason: SuppressionReason }>(
      'SELECT reason FROM mail_suppressions WHERE address_fingerprint = ANY ($1) ORDER BY reason LIMIT 1',
      [await this.fingerprints(address)],
    );
    return row?.reason;
  }

  private async fingerprints(address: string): Promise<Buffer[]> {
    this.keys ??= this.loadKeys();
    return (await this.keys).map((key) => createHmac('sha256', key).update(canonicalEmail(address)).digest());
  }

  private async loadKeys(): Promise<Buffer[]> {
    try {
      return (await this.keyStore.load('address-fingerprint')).map((key) => key.material);
    } catch (error) {
      this.keys = null;
      throw error;
    }
  }
}
