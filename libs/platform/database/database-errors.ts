import { QueryFailedError } from 'typeorm';

/** SQLSTATE codes of PostgreSQL that mean: the same transaction may succeed if run again (PostgreSQL manual, §13.5). */
const SERIALIZATION_FAILURES = new Set(['40001', '40P01']);

/**
 * Classes of SQLSTATE, and Node's network errors, that mean: the database is not there (any more).
 * 57014 is our own statement timeout; 53300 is "too many connections".
 */
const UNAVAILABLE_STATES = /^(08|57P0|57014|53|58)/;
const UNAVAILABLE_NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
const UNAVAILABLE_MESSAGES =
  /Connection terminated|Query read timeout|timeout exceeded when trying to connect|not queryable|Client was closed|Driver not Connected|Client has encountered a connection error|Query runner already released/i;

interface PostgresError {
  readonly code?: string;
  readonly constraint?: string;
  readonly message: string;
}

function postgresErrorOf(error: unknown): PostgresError | undefined {
  const inner = error instanceof QueryFailedError ? error.driverError : error;
  return inner instanceof Error ? (inner as PostgresError) : undefined;
}

export function isSerializationFailure(error: unknown): boolean {
  return SERIALIZATION_FAILURES.has(postgresErrorOf(error)?.code ?? '');
}

/** True when a lock was not had within `lock_timeout`. */
export function isLockTimeout(error: unknown): boolean {
  return postgresErrorOf(error)?.code === '55P03';
}

/** True when the named unique constraint or index refused the row. */
export function isUniqueViolation(error: unknown, constraint: string): boolean {
  const inner = postgresErrorOf(error);
  return inner?.code === '23505' && inner.constraint === constraint;
}

/** True when a foreign key refused a row that refers to nothing, or the removal of one that others refer to. */
export function isForeignKeyViolation(error: unknown, constraint?: string): boolean {
  const inner = postgresErrorOf(error);
  return inner?.code === '23503' && (constraint === undefined || inner.constraint === constraint);
}

/** True when the named exclusion constraint refused the row. */
export function isExclusionViolation(error: unknown, constraint: string): boolean {
  const inner = postgresErrorOf(error);
  return inner?.code === '23P01' && inner.constraint === constraint;
}

/** True when the statement failed because the database is down, unreachable, overloaded or too slow. */
export function isDatabaseUnavailable(error: unknown): boolean {
  const inner = postgresErrorOf(error);
  if (inner === undefined) return false;
  if (inner instanceof AggregateError) return inner.errors.some(isDatabaseUnavailable);
  const code = inner.code ?? '';
  return (
    UNAVAILABLE_STATES.test(code) || UNAVAILABLE_NETWORK.has(code) || UNAVAILABLE_MESSAGES.test(inner.message)
  );
}
