import { Client, type QueryConfig, type QueryResult } from 'pg';

const CLIENT_TIMEOUT = 'Query read timeout';

/**
 * A `pg` client that cuts its connection when an answer did not come in time.
 *
 * `query_timeout` only rejects the promise: the connection stays busy with the lost query, goes back to the
 * pool and hangs the next caller too. Behind a black hole that is how one lost packet becomes an outage.
 */
export class ResilientClient extends Client {
  // `query` has a dozen overloads, of which TypeORM and we use the promise forms.
  override query(...args: unknown[]): never {
    const answer = (super.query as (...all: unknown[]) => unknown).apply(this, args);
    if (answer instanceof Promise) {
      answer.catch((error: Error) => {
        // Ending marks the client at once, before the pool gets it back and hands it to whoever waits; and with
        // a query under way it destroys the socket instead of saying goodbye into the black hole.
        if (error.message === CLIENT_TIMEOUT) void this.end();
      });
    }
    return answer as never;
  }
}

export type { QueryConfig, QueryResult };
