import { createHmac } from 'node:crypto';
import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { canonicalEmail } from '@guildhall/kernel/text';
import { Injectable } from '@nestjs/common';
import { KeyStore } from '../../crypto/key-store';
import { Database, type Queryable } from '../../database/database';

export const SUPPRESSION_REASONS = ['bounce', 'complaint'] as const;

export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

/** That an address is not written to. Which one, only those can tell who know it already. */
export interface Suppression {
  readonly id: string;
  readonly reason: SuppressionReason;
  /** Who reported it first. */
  readonly provider: string;
  readonly createdAt: Date;
}

const COLUMNS = 'id, reason, provider, created_at AS "createdAt"';

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
    private readonly ids: Ids,
  ) {}

  /** A bounce outweighs a complaint, because it also stops essential mail. Adding twice is adding once. */
  async add(address: string, reason: SuppressionReason, provider: string): Promise<void> {
    const [fingerprint] = await this.fingerprints(address);
    await this.database.query(
      `INSERT INTO mail_suppressions (id, address_fingerprint, reason, provider, created_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (address_fingerprint) DO UPDATE SET reason = 'bounce' WHERE excluded.reason = 'bounce'`,
      [this.ids.next(), fingerprint, reason, provider, this.clock.now()],
    );
  }

  /** @returns `undefined` when the address is not suppressed */
  async find(address: string): Promise<Suppression | undefined> {
    const [suppression] = await this.database.query<Suppression>(
      `SELECT ${COLUMNS} FROM mail_suppressions WHERE address_fingerprint = ANY ($1) ORDER BY reason LIMIT 1`,
      [await this.fingerprints(address)],
    );
    return suppression;
  }

  /** Newest first; ids are time-ordered. */
  findPage(reason: SuppressionReason | null, limit: number, beforeId: string | null): Promise<Suppression[]> {
    return this.database.query<Suppression>(
      `SELECT ${COLUMNS} FROM mail_suppressions
        WHERE ($1::text IS NULL OR reason = $1) AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [reason, beforeId, limit],
    );
  }

  /** @returns what there was; `undefined` when there is no such suppression (any more) */
  async remove(source: Queryable, id: string): Promise<Suppression | undefined> {
    const [removed] = await source.query<Suppression>(
      `DELETE FROM mail_suppressions WHERE id = $1 RETURNING ${COLUMNS}`,
      [id],
    );
    return removed;
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
