import { createHmac, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { KeyStore, privateKeyOf } from '@guildhall/platform/crypto/key-store';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { TestApi } from './test-api';

export type Part = Readonly<Record<string, unknown>>;
export type Signer = (input: string) => Buffer;

/** Changes to a genuine token; a member that is `undefined` is left out. */
export interface Changes {
  readonly header?: Part;
  readonly claims?: Part;
  readonly signer?: Signer;
}

/** Makes tokens as an attacker would, and as one could who had the installation's own key. */
export class TokenForge {
  private constructor(private readonly privateKey: KeyObject) {}

  /** With the key that the API signs with. */
  static async of(api: TestApi): Promise<TokenForge> {
    const [newest] = await api.app.get(KeyStore).load('token-signing');
    if (!newest) throw new Error('The API has no signing key.');
    return new TokenForge(privateKeyOf(newest));
  }

  get publicKey(): KeyObject {
    return createPublicKey(this.privateKey);
  }

  /** The genuine token with these changes, signed anew: by the installation's key unless told otherwise. */
  change(genuine: string, { header, claims, signer = es256(this.privateKey) }: Changes): string {
    const input = [
      { ...decodeProtectedHeader(genuine), ...header },
      { ...decodeJwt(genuine), ...claims },
    ]
      .map(encoded)
      .join('.');
    return `${input}.${signer(input).toString('base64url')}`;
  }
}

export const unsigned: Signer = () => Buffer.alloc(0);

export function es256(key: KeyObject): Signer {
  return (input) => sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
}

export function hs256(secret: string | Buffer): Signer {
  return (input) => createHmac('sha256', secret).update(input).digest();
}

/** The genuine token with one of its three parts replaced and the others untouched. */
export function withPart(genuine: string, index: 0 | 1 | 2, part: string): string {
  return genuine.split('.').with(index, part).join('.');
}

export function encoded(part: Part): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
