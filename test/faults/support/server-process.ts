import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { stopAllLoads } from './load';
import { removeTemporaryFolders, temporaryFolder } from './temporary-folders';
import { until, within } from './until';

export const ROOT = join(__dirname, '..', '..', '..');

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** As many characters of what a process said are shown when it did not say what was expected. */
const LAST_WORDS = 3_000;

type Variables = Readonly<Record<string, string>>;

const processes: GuildhallProcess[] = [];

/** A process of the built code, with an environment of its own: nothing of the developer's shell or `.env` leaks in. */
export class GuildhallProcess {
  /** Resolves when it has ended and everything it said has been read. */
  readonly ended: Promise<Ending>;
  stdout = '';
  stderr = '';
  private ending: Ending | undefined;

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.ended = new Promise((resolve) => {
      child.once('close', (code, signal) => resolve((this.ending = { code, signal })));
    });
  }

  /** @param script a script of this repository and its arguments, such as `['scripts/start.mjs', 'api']` */
  static run(script: readonly [string, ...string[]], variables: Variables, cwd?: string): GuildhallProcess {
    const [file, ...rest] = script;
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, [join(ROOT, file), ...rest], {
      cwd: cwd ?? temporaryFolder(),
      env: { PATH, HOME, ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const started = new GuildhallProcess(child);
    processes.push(started);
    return started;
  }

  get pid(): number {
    return this.child.pid as number;
  }

  get output(): string {
    return this.stdout + this.stderr;
  }

  get hasEnded(): boolean {
    return this.ending !== undefined;
  }

  /** Waits until stdout or stderr matches; fails at once when the process ends before. */
  async says(pattern: RegExp, milliseconds = 20_000): Promise<RegExpExecArray> {
    const found = await until(
      `${pattern} in the output`,
      () => pattern.exec(this.output) ?? (this.hasEnded ? ('ended' as const) : undefined),
      milliseconds,
    ).catch((error: Error) => {
      throw new Error(`${error.message}. It said:\n${this.output.slice(-LAST_WORDS)}`, { cause: error });
    });
    if (found === 'ended')
      throw new Error(`It ended without saying ${pattern}. It said:\n${this.output.slice(-LAST_WORDS)}`);
    return found;
  }

  /** @throws Error when it lives longer than that */
  endsWithin(milliseconds: number): Promise<Ending> {
    return within(milliseconds, `The end of process ${this.pid}`, this.ended);
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}

/** A server that listens. */
export interface Server {
  readonly process: GuildhallProcess;
  readonly url: string;
}

/** What `npm start` starts when there is nothing to build. */
const STANDALONE = 'dist/apps/standalone/src/main.js';

/** `npm start`, ready: on a free port unless told otherwise. */
export async function startStandalone(variables: Variables, script = STANDALONE): Promise<Server> {
  const started = runStandalone(variables, script);
  const [, url] = await started.says(/API {8}(http:\S+)\/api\/v1\n[^]*Ctrl-C stops it/);
  return { process: started, url: url as string };
}

export function runStandalone(variables: Variables, script = STANDALONE): GuildhallProcess {
  return GuildhallProcess.run([script], {
    PORT: '0',
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'info',
    ...variables,
  });
}

export const MASTER_KEY = Buffer.alloc(32, 9).toString('base64');

/** The API of `npm run start:prod`, ready, on a database that is migrated. */
export async function startApi(variables: Variables & { DATABASE_URL: string }): Promise<Server> {
  const started = runApi(variables);
  const [, url] = await started.says(/"address":"(http:[^"]+)".*the API is listening/);
  return { process: started, url: url as string };
}

export function runApi(variables: Variables): GuildhallProcess {
  return GuildhallProcess.run(['dist/apps/api/src/main.js'], {
    PORT: '0',
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'info',
    MASTER_KEY,
    ...variables,
  });
}

/** A worker of `npm run start:worker`, running, on a database that is migrated. */
export async function startWorker(
  variables: Variables & { DATABASE_URL: string },
): Promise<GuildhallProcess> {
  const started = GuildhallProcess.run(['dist/apps/worker/src/main.js'], { MASTER_KEY, ...variables });
  await started.says(/the worker is running/);
  return started;
}

/** A command of apps/cli and its arguments, run to its end: what `npm run migration:up` and the like come to. */
export async function runCommand(
  [command, ...rest]: readonly [string, ...string[]],
  variables: Variables,
  cwd?: string,
): Promise<Ending & { stdout: string; stderr: string }> {
  const script = [`dist/apps/cli/src/${command}.js`, ...rest] as const;
  const started = GuildhallProcess.run(script, { MASTER_KEY, ...variables }, cwd);
  const ending = await started.endsWithin(20_000);
  return { ...ending, stdout: started.stdout, stderr: started.stderr };
}

/** For afterAll: ends what is still running, whatever became of the tests, and leaves no files. */
export async function cleanUp(): Promise<void> {
  await Promise.all(processes.splice(0).map((started) => started.kill()));
  await stopAllLoads();
  await removeTemporaryFolders();
}
