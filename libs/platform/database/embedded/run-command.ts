import { execFile, type SpawnOptions } from 'node:child_process';

/** The system user PostgreSQL runs as when Guildhall itself runs as root. */
export interface OperatingUser {
  uid: number;
  gid: number;
}

/** What a finished command left behind; `failure` is set when it could not be started or was killed. */
export interface CommandResult {
  /** Exit code; undefined when the command could not be started or died of a signal. */
  code: number | undefined;
  /** Standard output and standard error, trimmed. */
  output: string;
  stdout: string;
  failure?: NodeJS.ErrnoException;
}

/**
 * Options every child process gets. The working directory is one that any user can enter: PostgreSQL's
 * programs give up when the directory they inherit is closed to them. The environment is ours, so that a
 * `PGPORT`, `PGDATA` or locale in somebody's shell changes nothing (Windows programs need the inherited one).
 */
export function childOptions(user: OperatingUser | undefined): SpawnOptions {
  return {
    cwd: '/',
    windowsHide: true,
    ...(process.platform === 'win32'
      ? {}
      : {
          env: {
            PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
            LC_ALL: 'C',
            TZ: 'UTC',
          },
        }),
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  };
}

/** Runs a program to its end, as `user` when given, and never rejects: the caller judges the result. */
export function runCommand(
  file: string,
  args: readonly string[],
  options: { user?: OperatingUser | undefined; input?: string; timeoutMs?: number } = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const settings = { ...childOptions(options.user), timeout: options.timeoutMs ?? 120_000 };
    try {
      // execFile takes neither `stdio` nor a URL as cwd, the only places where the two option types differ.
      const child = execFile(
        file,
        args,
        settings as Parameters<typeof execFile>[2],
        (error, stdout, stderr) => {
          const code = error ? (typeof error.code === 'number' ? error.code : undefined) : 0;
          resolve({
            code,
            stdout: String(stdout).trim(),
            output: `${String(stdout)}\n${String(stderr)}`.trim(),
            ...(error && code === undefined ? { failure: error as NodeJS.ErrnoException } : {}),
          });
        },
      );
      // A program that ends before it has read its input is judged by its exit code, not by the broken pipe.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(options.input ?? '');
    } catch (error) {
      // Node reports a missing program later, but throws at once when it may not become the other user.
      resolve({ code: undefined, stdout: '', output: '', failure: error as NodeJS.ErrnoException });
    }
  });
}
