import type { LoggerService } from '@nestjs/common';
import type { Logger } from './logger';

/** Contexts in which Nest tells how it assembles itself; of interest only to whoever debugs that. */
const ASSEMBLY = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
  'WebSocketsController',
]);

/** Lets Nest and our own `Logger`s write through pino. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    const { context } = split(rest);
    this.write(ASSEMBLY.has(context ?? '') ? 'debug' : 'info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(
    level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const { context, details } = split(rest);
    if (message instanceof Error) this.logger[level]({ context, error: message }, message.message);
    else if (typeof message === 'object') this.logger[level]({ context, ...message });
    else this.logger[level]({ context, ...details }, String(message));
  }
}

/** Nest passes the context as the last string; an error's stack or an object of details may come before it. */
function split(rest: unknown[]): { context?: string; details: object } {
  const strings = rest.filter((item) => typeof item === 'string');
  const context = strings.at(-1);
  const stack = strings.length > 1 ? { stack: strings[0] } : {};
  const objects = rest.filter((item): item is object => typeof item === 'object' && item !== null);
  const details = Object.assign(
    {},
    stack,
    ...objects.map((item) => (item instanceof Error ? { error: item } : item)),
  ) as object;
  return context === undefined ? { details } : { context, details };
}
