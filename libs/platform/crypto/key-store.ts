import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { systemContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { Ids } from '@guildhall/kernel/ids';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import type { Transaction } from '../database/transaction';
import { UnitOfWork } from '../database/unit-of-work';
import { SecretBox } from './secret-box';

/** What a key is for. Token keys are ES256 pairs (RFC 7518 §3.4), the others 32 random bytes. */
export type KeyPurpose = 'token-signing' | 'cursor' | 'link' | 'address-fingerprint' | 'view-fingerprint';

export interface StoredKey {
  /** Public name of the key: the `kid` of a token. */
  readonly id: string;
  readonly createdAt: Date;
  /** The key is not accepted any more from then on; `null` for the newest. */
  readonly retiresAt: Date | null;
  /** PKCS #8 of a key pair, or the raw bytes of a secret. */
  readonly material: Buffer;
}

interface KeyRow {
  id: string;
  created_at: Date;
  retires_at: Date | null;
  sealed: Buffer;
}

/** Keys live in PostgreSQL, encrypted with `MASTER_KEY`, so that every process of an installation has the same. */
@Injectable()
export class KeyStore {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly box: SecretBox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Keys that are still accepted, newest first. Makes the first one; many processes may ask at once. */
  async load(purpose: KeyPurpose): Promise<StoredKey[]> {
    const keys = await this.accepted(this.database, purpose);
    if (keys.length > 0) return keys;
    return this.unitOfWork.run(systemContext('key-store'), async (tx) => {
      await lock(tx, purpose);
      const made = await this.accepted(tx, purpose);
      return made.length > 0 ? made : [await this.insert(tx, purpose)];
    });
  }

  /**
   * Makes a new key, which signs from now on, while the older ones stay accepted for `overlapSeconds`.
   *
   * @returns the new key
   */
  rotate(purpose: KeyPurpose, overlapSeconds: number): Promise<StoredKey> {
    return this.unitOfWork.run(systemContext('key-store'), async (tx) => {
      await lock(tx, purpose);
      const retiresAt = new Date(this.clock.now().getTime() + overlapSeconds * 1000);
      await tx.query('UPDATE crypto_keys SET retires_at = $2 WHERE purpose = $1 AND retires_at IS NULL', [
        purpose,
        retiresAt,
      ]);
      return this.insert(tx, purpose);
    });
  }

  private async accepted(source: Pick<Database, 'query'>, purpose: KeyPurpose): Promise<StoredKey[]> {
    const rows = await source.query<KeyRow>(
      `SELECT id, created_at, retires_at, sealed FROM crypto_keys
        WHERE purpose = $1 AND (retires_at IS NULL OR retires_at > $2)
        ORDER BY retires_at DESC NULLS FIRST, created_at DESC`,
      [purpose, this.clock.now()],
    );
    return rows.map((row) => ({
      id: row.id,
      createdAt: row.created_at,
      retiresAt: row.retires_at,
      material: this.box.open(row.sealed, sealPurpose(purpose, row.id)),
    }));
  }

  private async insert(tx: Transaction, purpose: KeyPurpose): Promise<StoredKey> {
    const key = {
      id: this.ids.next(),
      createdAt: this.clock.now(),
      retiresAt: null,
      material: newMaterial(purpose),
    };
    const sealed = this.box.seal(key.material, sealPurpose(purpose, key.id));
    await tx.query('INSERT INTO crypto_keys (id, purpose, sealed, created_at) VALUES ($1, $2, $3, $4)', [
      key.id,
      purpose,
      sealed,
      key.createdAt,
    ]);
    return key;
  }
}

/** The private key object of an ES256 pair as stored. */
export function privateKeyOf(key: StoredKey): KeyObject {
  return createPrivateKey({ key: key.material, format: 'der', type: 'pkcs8' });
}

function newMaterial(purpose: KeyPurpose): Buffer {
  if (purpose !== 'token-signing') return randomBytes(32);
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    format: 'der',
    type: 'pkcs8',
  });
}

function sealPurpose(purpose: KeyPurpose, id: string): string {
  return `crypto_keys/${purpose}/${id}`;
}

/** Serialises makers of keys for one purpose; released with the transaction. */
async function lock(tx: Transaction, purpose: KeyPurpose): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`crypto_keys/${purpose}`]);
}
