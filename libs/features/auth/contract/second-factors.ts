import type { DomainError } from '@guildhall/kernel/domain-error';
import { Registry } from '@guildhall/kernel/registry';
import type { Queryable } from '@guildhall/platform/database/database';
import type { Transaction } from '@guildhall/platform/database/transaction';

/** Ways to take the second step of a sign-in. */
export const SECOND_FACTOR_METHODS = ['code', 'backup-code', 'passkey'] as const;

export type SecondFactorMethod = (typeof SECOND_FACTOR_METHODS)[number];

/** What somebody types in: a code of their authenticator app, or one of their backup codes. */
export type TypedProof = { readonly code: string } | { readonly backupCode: string };

/** A refusal is thrown after the commit, because what was counted has to stay. */
export type ProofOutcome =
  | {
      readonly accepted: true;
      /** What was shown, where it has an id: a passkey. */
      readonly credentialId?: string;
    }
  | { readonly accepted: false; readonly refusal: DomainError; readonly isTry: boolean };

export const ACCEPTED: ProofOutcome = { accepted: true };

/** A guess that was wrong. */
export function wrong(refusal: DomainError): ProofOutcome {
  return { accepted: false, refusal, isTry: true };
}

/** Not a guess: a replay, or something that was not looked at. */
export function notLookedAt(refusal: DomainError): ProofOutcome {
  return { accepted: false, refusal, isTry: false };
}

/** A kind of second factor, as auth needs to know it. Features register theirs. */
export interface SecondFactor {
  /** What the user could take the second step with now. */
  methodsOf(source: Queryable, userId: string): Promise<SecondFactorMethod[]>;
  /**
   * Takes away what the user has of it, and what is set up half-way.
   *
   * @param since leaves what counted before then; all of it goes when absent
   * @returns whether there was one that counted at sign-in
   */
  resetFor(tx: Transaction, userId: string, since?: Date): Promise<boolean>;
  /** Takes away those that have one of these ids, where this kind has ids. */
  forget?(tx: Transaction, userId: string, ids: readonly string[]): Promise<void>;
}

/** The kind that is typed in. */
export interface TypedSecondFactor extends SecondFactor {
  prove(tx: Transaction, userId: string, proof: TypedProof): Promise<ProofOutcome>;
}

/** Every kind of second factor. Features register; auth asks, and imports none of them. */
export class SecondFactors extends Registry<SecondFactor> {
  private typed: TypedSecondFactor | null = null;

  registerTyped(factor: TypedSecondFactor): void {
    this.typed = factor;
    this.register(factor);
  }

  /** What the user can take the second step with; empty when the password is all that they have. */
  async methodsOf(source: Queryable, userId: string): Promise<SecondFactorMethod[]> {
    const methods: SecondFactorMethod[] = [];
    for (const factor of this.all()) methods.push(...(await factor.methodsOf(source, userId)));
    // Backup codes stand in for a factor; alone they are none.
    return methods.some((method) => method !== 'backup-code') ? methods : [];
  }

  /** Call inside the transaction that what is proven belongs to, and commit it whatever the outcome. */
  prove(tx: Transaction, userId: string, proof: TypedProof): Promise<ProofOutcome> {
    if (!this.typed) throw new Error('No feature takes codes.');
    return this.typed.prove(tx, userId, proof);
  }

  /** Takes every second factor away from the user. @param since as in {@link SecondFactor.resetFor}. @returns whether there was any */
  async resetFor(tx: Transaction, userId: string, since?: Date): Promise<boolean> {
    let any = false;
    for (const factor of this.all()) any = (await factor.resetFor(tx, userId, since)) || any;
    return any;
  }

  /** Takes away those of the user's second factors that have one of these ids. */
  async forget(tx: Transaction, userId: string, ids: readonly string[]): Promise<void> {
    for (const factor of this.all()) await factor.forget?.(tx, userId, ids);
  }
}
