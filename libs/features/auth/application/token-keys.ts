import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { Clock } from '@guildhall/kernel/clock';
import { KeyStore, privateKeyOf } from '@guildhall/platform/crypto/key-store';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';

interface TokenKey {
  readonly id: string;
  readonly retiresAt: Date | null;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** Keys are read again after this long, so that a rotation on one process reaches the others. */
const RELOAD_AFTER_MS = 60_000;
/** At most one extra look for a key id that is not known (yet), however many tokens claim one. */
const UNKNOWN_KEY_LOOKUP_MS = 1_000;

/** The ES256 keys that sign and verify tokens; the newest signs, the retiring ones still verify. */
@Injectable()
export class TokenKeys implements OnModuleInit, OnModuleDestroy {
  private keys: readonly TokenKey[] = [];
  private loadedAt = 0;
  private loading: Promise<void> | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: KeyStore,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.reload();
    // A process that has been idle for long must not sign with a key that retired meanwhile.
    this.timer = setInterval(() => this.reloadWhenOld(), RELOAD_AFTER_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  signingKey(): TokenKey {
    this.reloadWhenOld();
    return this.keys[0] as TokenKey;
  }

  /** @returns `undefined` for a key id that this installation does not accept (any more) */
  async verificationKey(id: string): Promise<KeyObject | undefined> {
    // So that a retirement decided elsewhere is heard of here, even by a process that signs nothing.
    this.reloadWhenOld();
    let key = this.find(id);
    if (!key && this.age() > UNKNOWN_KEY_LOOKUP_MS) {
      await this.reload();
      key = this.find(id);
    }
    return key?.publicKey;
  }

  /** JSON Web Key Set (RFC 7517) of the public halves. */
  publicKeys(): Array<JsonWebKey & { kid: string; alg: string; use: string }> {
    this.reloadWhenOld();
    return this.keys.map((key) => ({
      ...key.publicKey.export({ format: 'jwk' }),
      kid: key.id,
      alg: 'ES256',
      use: 'sig',
    }));
  }

  private find(id: string): TokenKey | undefined {
    const now = this.clock.now();
    return this.keys.find((key) => key.id === id && (key.retiresAt === null || key.retiresAt > now));
  }

  private age(): number {
    return this.clock.now().getTime() - this.loadedAt;
  }

  /** Answering from keys that are a minute old is fine, waiting for the database is not: reload beside it. */
  private reloadWhenOld(): void {
    if (this.age() > RELOAD_AFTER_MS) void this.reload().catch(() => undefined);
  }

  /** Many callers, one query. */
  private reload(): Promise<void> {
    this.loading ??= this.load().finally(() => {
      this.loading = null;
    });
    return this.loading;
  }

  private async load(): Promise<void> {
    const stored = await this.store.load('token-signing');
    this.keys = stored.map((key) => {
      const privateKey = privateKeyOf(key);
      return { id: key.id, retiresAt: key.retiresAt, privateKey, publicKey: createPublicKey(privateKey) };
    });
    this.loadedAt = this.clock.now().getTime();
  }
}
