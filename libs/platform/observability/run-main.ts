import { QueryFailedError } from 'typeorm';

/** Errors that no operator can mend; their stack is for whoever mends the code. */
const BUGS = [TypeError, ReferenceError, RangeError, SyntaxError, QueryFailedError];

/** Runs the main function of a process. What keeps it from starting is told on stderr, as a sentence where there is one. */
export function runMain(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    process.stderr.write(`${describe(error)}\n`);
    process.exit(1);
  });
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') {
    return `The database cannot be reached (${error.message || code}). Is it running, and is DATABASE_URL right?`;
  }
  return BUGS.some((bug) => error instanceof bug) ? (error.stack ?? error.message) : error.message;
}
