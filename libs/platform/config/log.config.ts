import { integer, oneOf, onOff, text, Variable } from './variable';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

/** What is logged and where to. */
export class LogConfig {
  @Variable('LOG_LEVEL', {
    type: oneOf(...LOG_LEVELS),
    default: 'info',
    description: 'Least severe level that is written.',
  })
  readonly level!: (typeof LOG_LEVELS)[number];

  @Variable('LOG_FILES', {
    type: onOff(),
    default: false,
    description: 'Also write combined.log and error.log in LOG_DIR, rotated daily and by size.',
  })
  readonly files!: boolean;

  @Variable('LOG_DIR', {
    type: text(),
    default: 'logs',
    description: 'Folder of the log files.',
  })
  readonly dir!: string;

  @Variable('LOG_FILE_MAX_MB', {
    type: integer({ min: 1, max: 10_000 }),
    default: 100,
    description: 'A log file is rotated when it reaches this size.',
  })
  readonly fileMaxMegabytes!: number;

  @Variable('LOG_FILE_COUNT', {
    type: integer({ min: 1, max: 1_000 }),
    default: 14,
    description: 'Rotated files to keep. They hold IP addresses: this is their retention.',
  })
  readonly fileCount!: number;
}
