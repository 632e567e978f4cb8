import { isIPv6 } from 'node:net';
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
    throw listenError(error as NodeJS.ErrnoException, 'PORT', port, host);
  }
  const address = app.getHttpServer().address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return localAddress(host, actual);
}

/** Base URL, for a client on this machine, of what listens there. */
export function localAddress(host: string, port: number): string {
  if (isAnyAddress(host)) return `http://localhost:${port}`;
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

/** Why a port cannot be listened on, in a sentence. @param variable the one that sets the port */
export function listenError(
  error: NodeJS.ErrnoException,
  variable: string,
  port: number,
  host: string,
): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Error(
        `Port ${port} is in use on ${host}. Stop what uses it, or set ${variable} to another one.`,
        { cause: error },
      );
    case 'EACCES':
      return new Error(
        `Port ${port} needs more rights than this process has. Set ${variable} to one above 1023.`,
        { cause: error },
      );
    case 'EADDRNOTAVAIL':
      return new Error(`This machine has no address ${host}. Set HOST to one that it has.`, { cause: error });
    default:
      return error;
  }
}

function isAnyAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}
