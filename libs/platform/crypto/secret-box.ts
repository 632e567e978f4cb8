import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuthConfig } from '../config/auth.config';

const FORMAT = 1;
const KEY_ID_BYTES = 4;
const IV_BYTES = 12;
const TAG_BYTES = 16;

interface MasterKey {
  readonly id: Buffer;
  readonly encryption: Buffer;
  readonly mac: Buffer;
}

/**
 * Encrypts what must be readable again but not in a dump of the database: AES-256-GCM (NIST SP 800-38D) with a
 * random 96-bit nonce, under keys derived from `MASTER_KEY` (HKDF, RFC 5869).
 *
 * Layout of a box: format (1 byte) · key id (4) · nonce (12) · tag (16) · ciphertext. The key id lets `MASTER_KEY`
 * be rotated: the first key of the list encrypts, any of them decrypts.
 */
@Injectable()
export class SecretBox {
  private readonly keys: readonly MasterKey[];

  constructor(config: AuthConfig) {
    this.keys = config.masterKey.split(',').map(deriveKeys);
  }

  /** @param purpose what the secret is and whose; the same text opens the box, so boxes cannot be swapped between rows */
  seal(plaintext: Buffer | string, purpose: string): Buffer {
    const key = this.primary;
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key.encryption, iv).setAAD(Buffer.from(purpose));
    const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
    return Buffer.concat([Buffer.of(FORMAT), key.id, iv, cipher.getAuthTag(), ciphertext]);
  }

  /** @throws Error when the box was altered, belongs to another purpose, or its key is not in `MASTER_KEY` */
  open(box: Buffer, purpose: string): Buffer {
    if (box[0] !== FORMAT) throw new Error(`Unknown format of an encrypted value (${purpose}).`);
    const [id, iv, tag, ciphertext] = split(box.subarray(1), KEY_ID_BYTES, IV_BYTES, TAG_BYTES);
    const key = this.keys.find((candidate) => candidate.id.equals(id));
    if (!key) {
      throw new Error(
        `A stored secret (${purpose}) was encrypted with another MASTER_KEY. Put that key back, behind a comma.`,
      );
    }
    const decipher = createDecipheriv('aes-256-gcm', key.encryption, iv)
      .setAAD(Buffer.from(purpose))
      .setAuthTag(tag);
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  }

  /** A keyed hash, for looking something up by a value that must not be stored. */
  fingerprint(value: string, purpose: string): Buffer {
    return this.fingerprints(value, purpose)[0] as Buffer;
  }

  /** The fingerprint under each accepted key, newest first: for looking up what was stored before a rotation. */
  fingerprints(value: string, purpose: string): Buffer[] {
    return this.keys.map(({ mac }) => createHmac('sha256', mac).update(`${purpose}\0${value}`).digest());
  }

  private get primary(): MasterKey {
    return this.keys[0] as MasterKey;
  }
}

function deriveKeys(base64: string): MasterKey {
  const root = Buffer.from(base64, 'base64');
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', root, '', `guildhall ${use}`, 32));
  const id = createHash('sha256').update(derive('key id')).digest().subarray(0, KEY_ID_BYTES);
  return { id, encryption: derive('encryption'), mac: derive('fingerprint') };
}

function split(
  bytes: Buffer,
  first: number,
  second: number,
  third: number,
): [Buffer, Buffer, Buffer, Buffer] {
  const ends = [first, first + second, first + second + third] as const;
  return [
    bytes.subarray(0, ends[0]),
    bytes.subarray(ends[0], ends[1]),
    bytes.subarray(ends[1], ends[2]),
    bytes.subarray(ends[2]),
  ];
}
