import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** `Algorithm.Argon2id` of @node-rs/argon2, a const enum that isolated modules cannot read. */
const ARGON2ID = 2;

/** OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane. */
const PARAMETERS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes and checks passwords on libuv's threads, off the event loop. */
@Injectable()
export class PasswordHasher {
  /** A hash that no password matches, checked for unknown addresses so that they take as long as known ones. */
  private readonly decoy = hash(randomUUID(), PARAMETERS);

  hash(password: string): Promise<string> {
    return hash(password, PARAMETERS);
  }

  async matches(stored: string | undefined, password: string): Promise<boolean> {
    const matches = await verify(stored ?? (await this.decoy), password);
    return matches && stored !== undefined;
  }
}
