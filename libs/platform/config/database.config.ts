import { integer, oneOf, text, url, Variable } from './variable';

/** Which PostgreSQL, and how long anything may wait for it. */
export class DatabaseConfig {
  @Variable('DATABASE_URL', {
    type: url('postgres:', 'postgresql:'),
    default: '',
    defaultDescription: 'an embedded PostgreSQL 15 in DATA_DIR',
    secret: true,
    description: 'PostgreSQL 15 or newer.',
    neededWhen: 'in production',
  })
  url!: string;

  @Variable('DATABASE_SSL', {
    type: oneOf('off', 'require', 'verify'),
    default: 'off',
    description:
      'require encrypts; verify also checks the certificate against the system or DATABASE_CA_FILE.',
  })
  readonly ssl!: 'off' | 'require' | 'verify';

  @Variable('DATABASE_CA_FILE', {
    type: text(),
    default: '',
    description: 'PEM file with the certificate authority for DATABASE_SSL=verify.',
  })
  readonly caFile!: string;

  @Variable('DATABASE_POOL_SIZE', {
    type: integer({ min: 1, max: 200 }),
    default: 10,
    description: 'Connections each process may open.',
  })
  readonly poolSize!: number;

  @Variable('DATABASE_CONNECT_TIMEOUT_MS', {
    type: integer({ min: 50, max: 60_000 }),
    default: 800,
    description: 'Longest wait for a connection (a new one, or a free one of the pool).',
  })
  readonly connectTimeoutMs!: number;

  @Variable('DATABASE_STATEMENT_TIMEOUT_MS', {
    type: integer({ min: 50, max: 600_000 }),
    default: 1_600,
    description:
      'Longest run of one statement. With the connect timeout it keeps every answer under 3 s when the database hangs.',
  })
  readonly statementTimeoutMs!: number;
}
