import { type OperatingUser, runCommand } from './run-command';

export type { OperatingUser };

const USER_NAME = 'postgres';

/** PostgreSQL refuses to run as root, and only root can start it as somebody else. */
export function runsAsRoot(): boolean {
  return process.geteuid?.() === 0;
}

/**
 * The system user `postgres`, created when it is missing. Only root may call this.
 * @throws Error with a sentence for people when there is no such user and none can be made.
 */
export async function systemUserForPostgres(): Promise<OperatingUser> {
  const existing = await lookUp();
  if (existing) return existing;
  const attempts = await createUser();
  const created = await lookUp();
  if (created) return created;
  throw new Error(
    `PostgreSQL does not run as root, and the system user "${USER_NAME}" that should run it could not be created ` +
      `(${attempts}). Create it yourself (useradd --system ${USER_NAME}), start Guildhall as another user ` +
      `than root, or set DATABASE_URL to a PostgreSQL server of your own.`,
  );
}

/** True when `user` may enter every directory in `directories` and read every file in `files`. */
export async function canReach(
  user: OperatingUser,
  directories: string[],
  files: string[] = [],
): Promise<boolean> {
  const script =
    'while [ "$1" != -- ]; do test -x "$1" || exit 1; shift; done; shift; ' +
    'for f in "$@"; do test -r "$f" || exit 1; done';
  const { code, failure } = await runCommand(
    '/bin/sh',
    ['-c', script, 'sh', ...directories, '--', ...files],
    { user },
  );
  if (failure?.code === 'EPERM') {
    throw new Error(
      'Guildhall runs as root but is not allowed to start PostgreSQL as another user (is the container ' +
        'without CAP_SETUID and CAP_SETGID?). Start it as another user than root, or set DATABASE_URL to a ' +
        'PostgreSQL server of your own.',
    );
  }
  return code === 0;
}

async function lookUp(): Promise<OperatingUser | undefined> {
  const [uid, gid] = await Promise.all([
    runCommand('id', ['-u', USER_NAME]),
    runCommand('id', ['-g', USER_NAME]),
  ]);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** Tries what Debian's and Red Hat's family spell `useradd`, then Alpine's (BusyBox) `adduser`. */
async function createUser(): Promise<string> {
  const useradd = await runCommand('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/bin/false',
    USER_NAME,
  ]);
  if (useradd.code === 0) return '';
  await runCommand('addgroup', ['-S', USER_NAME]);
  const adduser = await runCommand('adduser', [
    '-S',
    '-D',
    '-H',
    '-h',
    '/nonexistent',
    '-s',
    '/bin/false',
    '-G',
    USER_NAME,
    USER_NAME,
  ]);
  const says = (result: typeof useradd) => result.failure?.code ?? result.output.split('\n')[0];
  return `useradd: ${says(useradd)}; adduser: ${says(adduser)}`;
}
