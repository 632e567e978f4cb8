import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError } from '@guildhall/kernel/domain-error';
import type { PageRequest } from '@guildhall/kernel/page';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { KeyStore } from '../crypto/key-store';
import { HttpErrorCode } from './http-errors';
import { DEFAULT_PAGE_SIZE, type PageQuery } from './page.request';

const MAC_BYTES = 16;

/**
 * Makes the opaque cursors of lists: the sort key of the last item, signed so that nobody can build one that
 * reads from where they may not. The list's name is signed too: a cursor of one list is no cursor of another.
 */
@Injectable()
export class Cursors implements OnModuleInit {
  private secret!: Buffer;

  constructor(private readonly keys: KeyStore) {}

  async onModuleInit(): Promise<void> {
    const [newest] = await this.keys.load('cursor');
    if (!newest) throw new Error('The key store returned no cursor key.');
    this.secret = newest.material;
  }

  encode(list: string, key: unknown): string {
    const payload = Buffer.from(JSON.stringify(key));
    return Buffer.concat([this.mac(list, payload), payload]).toString('base64url');
  }

  /** {@link encode} with the list fixed, for code that need not know of lists. */
  encoder(list: string): (key: unknown) => string {
    return (key) => this.encode(list, key);
  }

  /** @throws DomainError `CURSOR_INVALID` */
  pageRequest<Key>(list: string, { limit, cursor }: PageQuery): PageRequest<Key> {
    return {
      limit: limit ?? DEFAULT_PAGE_SIZE,
      after: cursor === undefined ? null : this.decode<Key>(list, cursor),
    };
  }

  /** @throws DomainError `CURSOR_INVALID` for anything this installation did not make for this list */
  decode<Key>(list: string, cursor: string): Key {
    const bytes = Buffer.from(cursor, 'base64url');
    const [mac, payload] = [bytes.subarray(0, MAC_BYTES), bytes.subarray(MAC_BYTES)];
    if (mac.length !== MAC_BYTES || !timingSafeEqual(mac, this.mac(list, payload))) {
      throw new DomainError(
        HttpErrorCode.CursorInvalid,
        'malformed',
        'This cursor is not one of this list. Start again without it.',
      );
    }
    return JSON.parse(payload.toString()) as Key;
  }

  private mac(list: string, payload: Buffer): Buffer {
    return createHmac('sha256', this.secret)
      .update(`${list}\0`)
      .update(payload)
      .digest()
      .subarray(0, MAC_BYTES);
  }
}
