import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pino, { type DestinationStream, type Logger as PinoLogger, multistream, type StreamEntry } from 'pino';
import { createStream } from 'rotating-file-stream';
import type { LogConfig } from '../config/log.config';

/**
 * Secrets and personal fields that must never reach a log line, whatever object somebody logs.
 * Bodies and headers are not logged at all; this is the second line of defence.
 */
const SENSITIVE_FIELDS = [
  'password',
  'currentPassword',
  'newPassword',
  'token',
  'accessToken',
  'refreshToken',
  'mfaToken',
  'code',
  'backupCode',
  'backupCodes',
  'otpauthUrl',
  'qrCode',
  'secret',
  'authorization',
  'cookie',
  'email',
  'newEmail',
  'masterKey',
  'clientSecret',
  'apiKey',
];
const REDACTED_PATHS = SENSITIVE_FIELDS.flatMap((field) => [
  field,
  `*.${field}`,
  `*.*.${field}`,
  `*.*.*.${field}`,
])
  // A problem's `code` is a public name such as AUTH_TOKEN_REUSED and the point of the line.
  .filter((path) => path !== 'code' && path !== 'error.code' && path !== '*.code');

export type Logger = PinoLogger;

/** JSON lines on stdout and, when configured, in rotated files. */
export function createLogger(
  config: LogConfig,
  stdout: DestinationStream = pino.destination({ fd: 1, sync: false }),
): Logger {
  return pino(
    {
      level: config.level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: REDACTED_PATHS, censor: '[redacted]' },
      serializers: { error: errorFacts },
    },
    config.files ? multistream([{ level: 'trace', stream: stdout }, ...fileStreams(config)]) : stdout,
  );
}

/**
 * What a log tells of an error. No other members of it: those of a database error hold the parameters of its
 * statement and the row that was refused, which are people's data.
 */
function errorFacts(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  const { code } = error as NodeJS.ErrnoException;
  return {
    type: error.constructor.name || name,
    message,
    stack,
    ...(code === undefined ? {} : { code }),
    ...(cause === undefined ? {} : { cause: errorFacts(cause) }),
    ...(error instanceof AggregateError ? { errors: error.errors.map(errorFacts) } : {}),
  };
}

function fileStreams(config: LogConfig): StreamEntry[] {
  mkdirSync(config.dir, { recursive: true });
  const rotated = (name: string) =>
    createStream(
      (time, index) =>
        time instanceof Date ? `${name}.${time.toISOString().slice(0, 10)}.${index}.log` : `${name}.log`,
      {
        path: config.dir,
        size: `${config.fileMaxMegabytes}M`,
        interval: '1d',
        maxFiles: config.fileCount,
        history: join(`.${name}.history`),
      },
    );
  return [
    { level: 'trace', stream: rotated('combined') },
    { level: 'error', stream: rotated('error') },
  ];
}
