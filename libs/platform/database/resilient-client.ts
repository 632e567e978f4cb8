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
        if (error.message === CLIENT_TIMEOUT) this.cut();
      });
    }
    return answer as never;
  }

  private cut(): void {
    const { stream } = (this as unknown as { connection: { stream: { destroy(error: Error): void } } })
      .connection;
    stream.destroy(new Error('The database did not answer in time; the connection was closed.'));
  }
}

export type { QueryConfig, QueryResult };
