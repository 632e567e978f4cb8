import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { HttpConfig } from '../config/http.config';

/**
 * Starts listening.
 *
 * @returns the base URL for a client on this machine
 * @throws Error in a sentence when the port is taken or not allowed
 */
export async function listen(app: NestFastifyApplication, { port, host }: HttpConfig): Promise<string> {
  try {
    await app.listen(port, host);
  } catch (error) {
    throw explained(error as NodeJS.ErrnoException, port, host);
  }
  const address = app.getHttpServer().address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${isAnyAddress(host) ? 'localhost' : host}:${actual}`;
}

function explained(error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Error(`Port ${port} is in use on ${host}. Stop what uses it, or set PORT to another one.`, {
        cause: error,
      });
    case 'EACCES':
      return new Error(`Port ${port} needs more rights than this process has. Set PORT to one above 1023.`, {
        cause: error,
      });
    case 'EADDRNOTAVAIL':
      return new Error(`This machine has no address ${host}. Set HOST to one that it has.`, { cause: error });
    default:
      return error;
  }
}

function isAnyAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}
