import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A loopback TCP port nobody listens on at this moment. It is drawn from below the range that systems hand out
 * to outgoing connections, so that a server that has to come back on the same port finds it free.
 */
export async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const port = randomInt(15_000, 32_000);
    if (await isFree(port)) return port;
  }
  throw new Error(
    'No free TCP port was found on 127.0.0.1 between 15000 and 32000 for the embedded PostgreSQL.',
  );
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
