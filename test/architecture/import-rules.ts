import { importCycles } from './import-cycles';
import { type Import, readSources, type SourceFile, type Sources } from './source-file';

export type Rule =
  | 'room' // kernel ← platform ← features ← apps
  | 'pure-kernel' // no framework in the kernel
  | 'feature' // another feature only through its contract, or (by the allow-list) its module and facade
  | 'relative' // a relative import stays in its room and feature
  | 'deep-import' // nothing from inside an @nestjs package
  | 'forward-ref'
  | 'environment' // process.env in the configuration only
  | 'folder-name'
  | 'cycle'
  | 'size';

export interface Violation {
  readonly rule: Rule;
  /** `path:line`, or the path where a line would tell nothing. */
  readonly at: string;
  readonly message: string;
}

export interface Exceptions {
  /** Files that may pass {@link LONGEST_FILE}, each with the reason. */
  readonly longFiles?: Readonly<Record<string, string>>;
}

export const LONGEST_FILE = 350;

const ROOMS_BELOW: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  platform: ['kernel'],
  features: ['kernel', 'platform'],
  apps: ['kernel', 'platform', 'features'],
  migrations: ['kernel'],
  test: ['kernel', 'platform', 'features', 'apps', 'migrations', 'openapi'],
};

/** Whose module and facade a feature may use. What is not listed here uses nobody's. */
const UPSTREAM: Readonly<Record<string, readonly string[]>> = {
  auth: ['users'],
  connections: ['auth', 'users', 'notifications'],
  passkeys: ['auth', 'users', 'second-factor'],
  'second-factor': ['auth', 'users'],
  notifications: ['users'],
  candidates: ['users'],
  companies: ['users', 'notifications'],
  guilds: ['users', 'notifications'],
  hiring: ['users', 'candidates', 'jobs', 'notifications'],
  jobs: ['users', 'guilds', 'companies', 'candidates', 'notifications'],
  'saved-searches': ['users', 'jobs', 'notifications'],
  orders: ['users', 'guilds', 'companies', 'notifications'],
  blocks: ['users'],
  chat: ['users', 'guilds', 'notifications', 'blocks'],
  'job-rooms': ['chat', 'hiring'],
  presence: ['chat', 'blocks'],
  companions: ['chat'],
  'message-notices': ['chat', 'notifications'],
  reports: ['chat', 'notifications'],
};

/** Features that may not know of any other, not even of a contract: the others register with them. */
const FEATURES_ON_THEIR_OWN = new Set(['gdpr']);

const FRAMEWORKS =
  /^(@nestjs\/|typeorm(\/|$)|pg(\/|$)|@?fastify(\/|$)|rxjs(\/|$)|class-(validator|transformer)$)/;
const NEST_INTERNALS = /^@nestjs\/[^/]+\/.+/;
const VAGUE_FOLDERS = new Set(['common', 'shared', 'utils', 'util', 'helpers', 'helper']);
const SPEC = /\.(spec|int-spec|e2e-spec)\.ts$/;

/** Everything in the sources that breaks a rule of docs/ARCHITECTURE.md. */
export function violationsIn(sources: Sources, exceptions: Exceptions = {}): Violation[] {
  const files = readSources(sources);
  return [
    ...files.flatMap((file) => [
      ...file.imports.flatMap((entry) => importViolations(file, entry)),
      ...namedViolations(file),
      ...folderViolations(file),
    ]),
    ...importCycles(files).map((cycle): Violation => {
      return { rule: 'cycle', at: cycle[0] as string, message: cycle.join(' → ') };
    }),
    ...sizeViolations(files, exceptions.longFiles ?? {}),
  ];
}

function importViolations(file: SourceFile, entry: Import): Violation[] {
  const at = `${file.path}:${entry.line}`;
  const problems: Array<readonly [Rule, string | undefined]> = [
    ['deep-import', NEST_INTERNALS.test(entry.specifier) ? 'reaches into a package' : undefined],
    ['pure-kernel', isFrameworkInKernel(file.path, entry) ? 'the kernel knows no framework' : undefined],
    ['room', roomProblem(file.path, entry.target)],
    ['feature', featureProblem(file.path, entry.target)],
    ['relative', relativeProblem(file.path, entry)],
  ];
  return problems.flatMap(([rule, problem]) =>
    problem === undefined ? [] : [{ rule, at, message: `${entry.specifier}: ${problem}` }],
  );
}

function isFrameworkInKernel(path: string, { specifier }: Import): boolean {
  return roomOf(path) === 'kernel' && FRAMEWORKS.test(specifier);
}

function roomProblem(from: string, target: string | undefined): string | undefined {
  if (target === undefined || isTestSupport(from, target)) return undefined;
  const [room, other] = [roomOf(from), roomOf(target)];
  if (room === other || ROOMS_BELOW[room]?.includes(other)) return undefined;
  return `${room} may not import ${other}`;
}

function featureProblem(from: string, target: string | undefined): string | undefined {
  const [own, other] = [featureOf(from), featureOf(target)];
  if (own === undefined || other === undefined || own === other) return undefined;
  if (FEATURES_ON_THEIR_OWN.has(own)) return `${own} may not import any feature`;
  const inside = (target as string).slice(`libs/features/${other}/`.length);
  if (inside.startsWith('contract/')) return undefined;
  if (!UPSTREAM[own]?.includes(other)) return `${own} may only import the contract of ${other}`;
  const isOffered = /^[^/]+\.module\.ts$/.test(inside) || inside === `application/${other}.service.ts`;
  return isOffered ? undefined : `of ${other} only contract/, its module and its facade may be imported`;
}

function relativeProblem(from: string, { specifier, target }: Import): string | undefined {
  if (!specifier.startsWith('.') || target === undefined || isTestSupport(from, target)) return undefined;
  // A test of the whole house stands outside of it, and only libs/ has names to import by.
  if (roomOf(from) === 'test') return undefined;
  if (roomOf(from) === roomOf(target) && featureOf(from) === featureOf(target)) return undefined;
  return 'a relative import may not leave its room or feature; use @guildhall/…';
}

function namedViolations(file: SourceFile): Violation[] {
  const isFreeToRead = file.path.startsWith('libs/platform/config/') || isTest(file.path);
  return [
    ...(isFreeToRead ? [] : file.environmentUses).map((line): Violation => {
      return { rule: 'environment', at: `${file.path}:${line}`, message: 'read it in libs/platform/config' };
    }),
    ...(isTest(file.path) ? [] : file.forwardRefs).map((line): Violation => {
      return { rule: 'forward-ref', at: `${file.path}:${line}`, message: 'two things need a third' };
    }),
  ];
}

function folderViolations({ path }: SourceFile): Violation[] {
  const vague = path
    .split('/')
    .slice(0, -1)
    .find((folder) => VAGUE_FOLDERS.has(folder));
  return vague === undefined
    ? []
    : [{ rule: 'folder-name', at: path, message: `"${vague}" does not say what belongs there` }];
}

function sizeViolations(
  files: readonly SourceFile[],
  excused: Readonly<Record<string, string>>,
): Violation[] {
  const long = new Map(
    files.filter(({ lines }) => lines > LONGEST_FILE).map(({ path, lines }) => [path, lines]),
  );
  return [
    ...[...long]
      .filter(([path]) => !Object.hasOwn(excused, path))
      .map(([path, lines]): Violation => {
        return { rule: 'size', at: path, message: `${lines} lines: what second job does it do?` };
      }),
    ...Object.keys(excused)
      .filter((path) => !long.has(path))
      .map((path): Violation => ({ rule: 'size', at: path, message: 'is excused without need' })),
  ];
}

function isTest(path: string): boolean {
  return SPEC.test(path) || path.startsWith('test/');
}

/** Specs stand beside their subject and use what test/support offers, test/e2e the like. */
function isTestSupport(from: string, target: string): boolean {
  return SPEC.test(from) && target.startsWith('test/support/');
}

function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'libs' ? second : first;
}

function featureOf(path: string | undefined): string | undefined {
  return /^libs\/features\/([^/]+)\//.exec(path ?? '')?.[1];
}
