import type { SmtpPeer } from '../../support/smtp-peer';
import type { TestDatabase } from '../../support/test-database';
import { until } from './until';

/** What became of registrations: who is in the database, and who was greeted how often. */
export interface WelcomeBooks {
  readonly registered: ReadonlySet<string>;
  /** Message-IDs of the mails that each address got, in the order of their arrival. */
  readonly mails: ReadonlyMap<string, readonly string[]>;
  /** Addresses whose list does not hold exactly one welcome. */
  readonly notWelcomedOnce: readonly string[];
  readonly dead: number;
}

/**
 * Waits until no task is open any more, and looks.
 *
 * @param delivered recipient and Message-ID of every mail that some provider took
 */
export async function closeWelcomeBooks(
  database: TestDatabase,
  delivered: () => ReadonlyArray<readonly [address: string, messageId: string]>,
  withinMs: number,
): Promise<WelcomeBooks> {
  await until(
    'all tasks to end',
    async () => {
      const [row] = await database.query<{ open: number }>(
        `SELECT count(*)::int AS open FROM outbox_tasks WHERE state IN ('pending', 'dispatched')`,
      );
      return row?.open === 0;
    },
    withinMs,
  );
  const people = await database.query<{ email: string; welcomes: number }>(
    `SELECT lower(email) AS email,
            (SELECT count(*)::int FROM notifications n WHERE n.user_id = u.id AND n.type = 'account.welcome') AS welcomes
       FROM users u`,
  );
  const [row] = await database.query<{ dead: number }>(
    `SELECT count(*)::int AS dead FROM outbox_tasks WHERE state = 'dead'`,
  );
  const mails = new Map<string, string[]>();
  for (const [address, messageId] of delivered())
    mails.set(address, [...(mails.get(address) ?? []), messageId]);
  return {
    registered: new Set(people.map(({ email }) => email)),
    mails,
    notWelcomedOnce: people.filter(({ welcomes }) => welcomes !== 1).map(({ email }) => email),
    dead: row?.dead ?? 0,
  };
}

/** Who was registered and not written to. */
export function lost({ registered, mails }: WelcomeBooks): string[] {
  return [...registered].filter((address) => !mails.has(address));
}

/** Who was written to and is not registered. */
export function phantoms({ registered, mails }: WelcomeBooks): string[] {
  return [...mails.keys()].filter((address) => !registered.has(address));
}

/** How many mails were one too many. */
export function duplicates({ mails }: WelcomeBooks): number {
  return [...mails.values()].reduce((sum, { length }) => sum + length - 1, 0);
}

/** Who got mails that a mail program cannot tell to be the same one. */
export function differing({ mails }: WelcomeBooks): string[] {
  return [...mails].filter(([, ids]) => new Set(ids).size > 1).map(([address]) => address);
}

/** Everything that an SMTP server took. */
export function takenBy(peer: SmtpPeer): Array<readonly [string, string]> {
  return peer.received.flatMap(({ recipients, messageId = '' }) =>
    recipients.map((address) => [address.toLowerCase(), messageId] as const),
  );
}
