import type { Environment } from '@guildhall/platform/config/configuration';
import { type ReceivedMail, SmtpPeer } from './smtp-peer';
import { startTestApi, type TestApi } from './test-api';
import { until } from './until';

/** What a mail with a one-time link holds. */
export interface LinkMail {
  readonly mail: ReceivedMail;
  readonly url: URL;
  readonly token: string;
}

/** An API with its worker, and the real SMTP server that it sends its mail to. */
export interface MailingApi {
  readonly api: TestApi;
  readonly peer: SmtpPeer;
  /** The oldest mail to somebody, with such a link, that this was not asked for before. */
  nextLink(address: string, page: string): Promise<LinkMail>;
  /** Subjects of everything sent to somebody, once no task is due any more. */
  subjectsTo(address: string): Promise<string[]>;
  /** Resolves once no task is due or running any more. */
  settled(): Promise<void>;
}

/**
 * Runs both for the tests of the enclosing block. Use what is returned inside of tests and hooks only.
 *
 * @param environment asked for when earlier hooks have run
 */
export function useMailingApi(environment: () => Environment = () => ({})): MailingApi {
  let api: TestApi;
  let peer: SmtpPeer;
  const taken = new Set<ReceivedMail>();

  beforeAll(async () => {
    peer = await SmtpPeer.start();
    api = await startTestApi({
      worker: true,
      environment: { SMTP_URL: peer.url, OUTBOX_POLL_MS: '50', ...environment() },
    });
  });
  afterAll(async () => {
    try {
      // A mail that is cut off half-way is an error of the server's.
      await settled();
    } finally {
      await api?.close();
      await peer?.kill();
    }
  });

  async function settled(): Promise<void> {
    await until(
      async () => {
        const [row] = await api.database.query<{ open: number }>(
          `SELECT count(*)::integer AS open FROM outbox_tasks
            WHERE state = 'dispatched' OR (state = 'pending' AND due_at <= $1)`,
          [api.clock.now()],
        );
        return row?.open === 0;
      },
      { what: 'the end of all due tasks' },
    );
  }

  return {
    get api() {
      return api;
    },
    get peer() {
      return peer;
    },
    settled,
    nextLink: async (address, page) => {
      const found = await until(
        () => {
          const mail = peer.received.find(
            (candidate) =>
              !taken.has(candidate) && candidate.recipients.includes(address) && linkIn(candidate, page),
          );
          return mail && { mail, url: linkIn(mail, page) as URL };
        },
        { what: `a mail to ${address} with a link to ${page}` },
      );
      taken.add(found.mail);
      return { ...found, token: new URLSearchParams(found.url.hash.slice(1)).get('token') as string };
    },
    subjectsTo: async (address) => {
      await settled();
      return peer.received
        .filter(({ recipients }) => recipients.includes(address))
        .map(({ subject }) => subject as string);
    },
  };
}

function linkIn({ text = '' }: ReceivedMail, page: string): URL | undefined {
  const link = text.split('\n').find((line) => line.includes(`/${page}#token=`));
  return link === undefined ? undefined : new URL(link.trim());
}
