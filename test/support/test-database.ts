import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

export interface TestDatabase {
  readonly url: string;
  /** Runs one statement outside of the application, for looking at rows and preparing them. */
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** A database of its own for a suite: migrated, empty, independent of suites that run beside it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer((client) =>
    client.query(
      `CREATE DATABASE ${name} TEMPLATE ${process.env['TEST_POSTGRES_TEMPLATE']} STRATEGY FILE_COPY`,
    ),
  );
  const url = databaseUrl(name);
  const client = new Client({ connectionString: url });
  await client.connect();
  // The server may be stopped under a suite that tests just that.
  client.on('error', () => undefined);
  let last: Promise<unknown> = Promise.resolve();
  return {
    url,
    // In turn, whoever asks for several at once: what `pg` does too, but only until its next major version.
    query: async <Row>(sql: string, parameters: unknown[] = []) => {
      const answer = last.then(() => client.query(sql, parameters));
      last = answer.catch(() => undefined);
      return (await answer).rows as Row[];
    },
    drop: async () => {
      await client.end();
      await onServer((server) => server.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

function databaseUrl(name: string): string {
  const server = process.env['TEST_POSTGRES_URL'];
  if (!server)
    throw new Error(
      'TEST_POSTGRES_URL is not set: run the tests through Jest, whose global setup starts PostgreSQL.',
    );
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: databaseUrl('postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
