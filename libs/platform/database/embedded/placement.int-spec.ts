import { chmod, chown, mkdir, mkdtemp, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { copyBinaries, findBinaries, sampleFiles, type Binaries } from './binaries';
import { EmbeddedPostgres } from './embedded-postgres';
import { choosePlacement, giveTo, prepareDataDir, readPointer, writePointer } from './placement';
import { runCommand } from './run-command';

const asRoot = process.geteuid?.() === 0;
const away = /^\/var\/lib\/guildhall\/[0-9a-f]{12}\/postgres$/;
let workshop: string;
let binaries: Binaries;
const relocated: string[] = [];

async function newHome(mode: number): Promise<string> {
  const home = await mkdtemp(join(workshop, 'home-'));
  await chmod(home, mode);
  return home;
}

async function pretendDatabase(location: string): Promise<void> {
  await mkdir(location, { recursive: true });
  await writeFile(join(location, 'PG_VERSION'), '15\n');
}

async function place(dataDir: string) {
  const placement = await choosePlacement(dataDir, binaries);
  if (placement.relocated) relocated.push(dirname(placement.location));
  return placement;
}

beforeAll(async () => {
  workshop = await realpath(await mkdtemp(join(tmpdir(), 'guildhall-placement-')));
  await chmod(workshop, 0o711);
  binaries = await findBinaries();
});

afterAll(async () => {
  await Promise.all([workshop, ...relocated].map((folder) => rm(folder, { recursive: true, force: true })));
});

describe('the data directory', () => {
  it('is created private, whatever the umask, and directories that were there stay as they are', async () => {
    const home = await newHome(0o705);
    const umask = process.umask(0o077);
    try {
      const dataDir = await prepareDataDir(join(home, 'new', 'data'));
      expect((await stat(dataDir)).mode & 0o777).toBe(asRoot ? 0o711 : 0o700);
      expect((await stat(dirname(dataDir))).mode & 0o777).toBe(asRoot ? 0o755 : 0o700);
      expect((await stat(home)).mode & 0o777).toBe(0o705);
      await chmod(dataDir, 0o750);
      await prepareDataDir(dataDir);
      expect((await stat(dataDir)).mode & 0o777).toBe(0o750);
    } finally {
      process.umask(umask);
    }
  });

  it('that cannot be created is explained', async () => {
    const file = join(await newHome(0o711), 'file');
    await writeFile(file, '');
    await expect(prepareDataDir(join(file, 'data'))).rejects.toThrow(
      /cannot be created \(ENOTDIR\)\. Set DATA_DIR/,
    );
    await expect(EmbeddedPostgres.start({ dataDir: 'data', log: () => undefined })).rejects.toThrow(
      /absolute path/,
    );
  });
});

describe('the place of the database files', () => {
  it('is the data directory when it can be reached', async () => {
    const dataDir = await prepareDataDir(join(await newHome(0o711), 'data'));
    const { location, user, relocated: moved } = await place(dataDir);
    expect({ location, moved }).toEqual({ location: join(dataDir, 'postgres'), moved: false });
    expect(user === undefined).toBe(!asRoot);
  });

  it('is under /var/lib/guildhall for root whose postgres user cannot reach the data directory', async () => {
    const dataDir = await prepareDataDir(join(await newHome(0o700), 'data'));
    const { location } = await place(dataDir);
    if (asRoot) expect(location).toMatch(away);
    else expect(location).toBe(join(dataDir, 'postgres'));
    expect((await place(dataDir)).location).toBe(location);
  });

  it('stays there once it holds a database, even when the data directory has become reachable', async () => {
    const home = await newHome(0o700);
    const dataDir = await prepareDataDir(join(home, 'data'));
    const { location } = await place(dataDir);
    await pretendDatabase(location);
    await chmod(home, 0o711);
    expect((await place(dataDir)).location).toBe(location);
  });

  it('is not left behind silently when the data directory can no longer be reached or was moved', async () => {
    const home = await newHome(0o711);
    const dataDir = await prepareDataDir(join(home, 'data'));
    await pretendDatabase(join(dataDir, 'postgres'));
    await chmod(home, 0o700);
    if (asRoot)
      await expect(place(dataDir)).rejects.toThrow(/cannot be reached by the system user.*chmod o\+x/);
    else expect((await place(dataDir)).location).toBe(join(dataDir, 'postgres'));

    const other = await prepareDataDir(join(await newHome(0o700), 'data'));
    const { location } = await place(other);
    await pretendDatabase(location);
    const copy = await prepareDataDir(join(await newHome(0o700), 'copy'));
    await writePointer(copy, location);
    expect(await readPointer(copy)).toBe(location);
    if (asRoot) await expect(place(copy)).rejects.toThrow(`The database of ${copy} is in ${location}`);
    else expect((await place(copy)).location).toBe(join(copy, 'postgres'));
  });

  it('is run by the user who owns it', async () => {
    const dataDir = await prepareDataDir(join(await newHome(0o711), 'data'));
    const location = join(dataDir, 'postgres');
    await pretendDatabase(location);
    if (asRoot) {
      await giveTo({ uid: 12_345, gid: 12_345 }, location);
      expect((await stat(join(location, 'PG_VERSION'))).uid).toBe(12_345);
      expect((await place(dataDir)).user).toEqual({ uid: 12_345, gid: 12_345 });
      await chown(location, 0, 0);
      expect((await place(dataDir)).user?.uid).not.toBe(0);
    } else {
      expect((await place(dataDir)).user).toBeUndefined();
    }
  });

  it('is refused to a user who does not own it', async () => {
    const dataDir = await prepareDataDir(join(await newHome(0o711), 'data'));
    await pretendDatabase(join(dataDir, 'postgres'));
    const me = jest.spyOn(process, 'geteuid').mockReturnValue(54_321);
    try {
      await expect(place(dataDir)).rejects.toThrow(
        /belong to user id \d+, but Guildhall runs as user id 54321/,
      );
    } finally {
      me.mockRestore();
    }
  });
});

describe('a copy of the programs', () => {
  it('is complete, readable by everybody and made once', async () => {
    const parent = await newHome(0o711);
    const umask = process.umask(0o077);
    const copy = await copyBinaries(binaries, parent).finally(() => process.umask(umask));
    expect(copy.postgres.startsWith(join(parent, `${binaries.version}-${binaries.platform}`))).toBe(true);
    expect((await stat(copy.postgres)).mode & 0o777).toBe(0o755);
    for (const file of sampleFiles(copy)) expect((await stat(file)).mode & 0o444).toBe(0o444);
    const { ino } = await stat(copy.postgres);
    expect((await stat((await copyBinaries(binaries, parent)).postgres)).ino).toBe(ino);
    expect((await runCommand(copy.postgres, ['--version'])).output).toContain(
      `PostgreSQL) ${binaries.major}.`,
    );
  });
});
