import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError } from '@guildhall/kernel/domain-error';
import { Injectable } from '@nestjs/common';
import { HttpConfig } from '../../config/http.config';
import { KeyStore } from '../../crypto/key-store';
import { MailErrorCode } from '../mail-error-code';

const MAC_BYTES = 32;
const PURPOSE = 'unsubscribe';

export interface Unsubscription {
  readonly userId: string;
  readonly category: string;
}

/**
 * Links that unsubscribe without signing in (RFC 8058). What they do is in them, signed, so that they work for as
 * long as the mail they are in is kept, and nobody can make one for somebody else.
 */
@Injectable()
export class UnsubscribeLinks {
  private keys: Promise<Buffer[]> | null = null;

  constructor(
    private readonly keyStore: KeyStore,
    private readonly http: HttpConfig,
  ) {}

  async url({ userId, category }: Unsubscription): Promise<string> {
    const [key] = await this.acceptedKeys();
    const payload = Buffer.from(JSON.stringify([userId, category]));
    const token = Buffer.concat([mac(key!, payload), payload]).toString('base64url');
    return `${this.http.publicUrl}/api/v1/unsubscribe/${token}`;
  }

  /** @throws DomainError `UNSUBSCRIBE_LINK_INVALID` */
  async open(token: string): Promise<Unsubscription> {
    const bytes = Buffer.from(token, 'base64url');
    const [given, payload] = [bytes.subarray(0, MAC_BYTES), bytes.subarray(MAC_BYTES)];
    const keys = await this.acceptedKeys();
    if (given.length !== MAC_BYTES || !keys.some((key) => timingSafeEqual(given, mac(key, payload))))
      throw new DomainError(
        MailErrorCode.UnsubscribeLinkInvalid,
        'not-found',
        'This link is not complete. Copy all of it from the mail.',
      );
    const [userId, category] = JSON.parse(payload.toString()) as [string, string];
    return { userId, category };
  }

  private acceptedKeys(): Promise<Buffer[]> {
    this.keys ??= this.loadKeys();
    return this.keys;
  }

  private async loadKeys(): Promise<Buffer[]> {
    try {
      return (await this.keyStore.load('link')).map((key) => key.material);
    } catch (error) {
      this.keys = null;
      throw error;
    }
  }
}

function mac(key: Buffer, payload: Buffer): Buffer {
  return createHmac('sha256', key).update(`${PURPOSE}\0`).update(payload).digest();
}
