import { QueryFailedError } from 'typeorm';
import { isDatabaseUnavailable } from '../database/database-errors';

/** Errors that no operator can mend; their stack is for whoever mends the code. */
const BUGS = [TypeError, ReferenceError, RangeError, SyntaxError, QueryFailedError];

/** Classes of SQLSTATE for a wrong user or password (28) and a database that does not exist (3D). */
const REFUSALS = /^(28|3D)/;

/** Runs the main function of a process. What keeps it from starting is told on stderr, as a sentence where there is one. */
export function runMain(main: () => Promise<void>): void {
  // Within `then`, so that a main function that throws before its first promise is caught too.
  Promise.resolve()
    .then(main)
    .catch((error: unknown) => {
      process.stderr.write(`${describe(error)}\n`);
      process.exit(1);
    });
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = '' } = error as NodeJS.ErrnoException;
  const reason = (error.message || code).replace(/\.$/, '');
  if (isDatabaseUnavailable(error))
    return `The database cannot be reached (${reason}). Is it running, and is DATABASE_URL right?`;
  if (REFUSALS.test(code)) return `The database refuses us (${reason}). Is DATABASE_URL right?`;
  return BUGS.some((bug) => error instanceof bug) ? (error.stack ?? error.message) : error.message;
}
