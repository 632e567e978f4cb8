import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Exceptions, LONGEST_FILE, type Rule, violationsIn } from './import-rules';
import type { Sources } from './source-file';

const ROOT = join(__dirname, '..', '..');

const EXCEPTIONS: Exceptions = {
  longFiles: {
    'libs/platform/database/embedded/embedded-postgres.int-spec.ts':
      'one server, from its first start to its last: the cases share its folders and its clean-up',
    'test/e2e/permissions.e2e-spec.ts': 'one table of who may do what, for every operation there is',
  },
};

function repository(): Sources {
  const sources: Record<string, string> = {};
  for (const folder of ['apps', 'libs', 'migrations', 'test']) {
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const path = `${folder}/${name.replaceAll('\\', '/')}`;
      sources[path] = readFileSync(join(ROOT, path), 'utf8');
    }
  }
  return sources;
}

function rulesBrokenBy(sources: Sources, exceptions?: Exceptions): Rule[] {
  return violationsIn(sources, exceptions).map(({ rule }) => rule);
}

/** The rules that one file breaks, among empty files with the other paths. */
function rulesBrokenIn(path: string, text: string, others: readonly string[] = []): Rule[] {
  return rulesBrokenBy({ ...Object.fromEntries(others.map((other) => [other, ''])), [path]: text });
}

/** Files that import each other in a ring. */
function chain(names: readonly string[]): Sources {
  return Object.fromEntries(
    names.map((name, index) => [
      `libs/platform/${name}.ts`,
      `export * from '@guildhall/platform/${names[(index + 1) % names.length]}';`,
    ]),
  );
}

describe('the code of Guildhall', () => {
  const sources = repository();

  it('is all there to be checked', () => {
    const paths = Object.keys(sources);
    for (const room of ['libs/kernel/', 'libs/platform/', 'libs/features/', 'apps/api/', 'migrations/'])
      expect(paths.filter((path) => path.startsWith(room)).length).toBeGreaterThan(1);
  });

  it('keeps the rules of docs/ARCHITECTURE.md', () => {
    const found = violationsIn(sources, EXCEPTIONS);
    expect(found.map(({ rule, at, message }) => `${rule}  ${at}  ${message}`)).toEqual([]);
  });
});

describe('the rule that rooms build on each other', () => {
  it.each([
    ['libs/kernel/a.ts', '@guildhall/platform/b'],
    ['libs/kernel/a.ts', '@guildhall/features/users/contract/user'],
    ['libs/platform/http/a.ts', '@guildhall/features/users/contract/user'],
    ['libs/platform/http/a.ts', '../../../apps/api/src/main'],
    ['libs/features/users/a.ts', '../../../apps/api/src/main'],
    ['libs/features/users/a.ts', '../../../test/support/test-api'],
    ['migrations/1-create-users.ts', '@guildhall/features/users/contract/user'],
  ])('stops %s from importing %s', (path, specifier) => {
    expect(rulesBrokenIn(path, `import { b } from '${specifier}';`)).toContain('room');
  });

  it.each([
    ['libs/platform/http/a.ts', '@guildhall/kernel/clock'],
    ['libs/features/users/a.ts', '@guildhall/platform/http/route'],
    ['libs/features/users/a.ts', '@guildhall/kernel/clock'],
    ['apps/api/src/main.ts', '@guildhall/features/users/users.module'],
    ['libs/platform/http/a.spec.ts', '../../../test/support/manual-clock'],
    ['test/support/test-api.ts', '../../apps/api/src/api.module'],
  ])('lets %s import %s', (path, specifier) => {
    expect(rulesBrokenIn(path, `import { b } from '${specifier}';`)).toEqual([]);
  });

  it.each([
    `import type { B } from '@guildhall/platform/b';`,
    `export { B } from '@guildhall/platform/b';`,
    `export * from '@guildhall/platform/b';`,
    `import '@guildhall/platform/b';`,
    `import b = require('@guildhall/platform/b');`,
    `const b = require('@guildhall/platform/b');`,
    `const b = await import('@guildhall/platform/b');`,
    'const b = await import(`@guildhall/platform/b`);',
    `type B = import('@guildhall/platform/b').B;`,
    `declare const b: typeof import('@guildhall/platform/b');`,
  ])('sees the import in: %s', (text) => {
    expect(rulesBrokenIn('libs/kernel/a.ts', text)).toEqual(['room']);
  });

  it('is not fooled by comments and strings', () => {
    const text = `// import { b } from '@guildhall/platform/b';\nconst b = "import '@guildhall/platform/b'";`;
    expect(rulesBrokenIn('libs/kernel/a.ts', text)).toEqual([]);
  });
});

describe('the rule that the kernel knows no framework', () => {
  it.each([
    '@nestjs/common',
    'typeorm',
    'pg',
    'fastify',
    '@fastify/cors',
    'rxjs/operators',
    'class-validator',
  ])('stops the kernel from importing %s', (name) => {
    const text = `import { b } from '${name}';`;
    expect(rulesBrokenIn('libs/kernel/a.ts', text)).toEqual(['pure-kernel']);
    expect(rulesBrokenIn('libs/platform/a.ts', text)).toEqual([]);
  });
});

describe('the rule of what features may know of each other', () => {
  it.each([
    ['users', 'auth', 'application/auth.service'],
    ['users', 'auth', 'auth.module'],
    ['auth', 'guilds', 'application/guilds.service'],
    ['auth', 'users', 'persistence/users.repository'],
    ['auth', 'users', 'domain/profile-changes'],
    ['auth', 'users', 'application/place-order'],
    ['auth', 'users', 'http/users.controller'],
    ['orders', 'jobs', 'jobs.module'],
    ['health', 'users', 'users.module'],
    ['gdpr', 'users', 'users.module'],
    ['gdpr', 'users', 'contract/user'],
  ])('stops %s from importing %s/%s', (feature, other, inside) => {
    const text = `import type { B } from '@guildhall/features/${other}/${inside}';`;
    expect(rulesBrokenIn(`libs/features/${feature}/a.ts`, text)).toEqual(['feature']);
  });

  it.each([
    ['auth', 'users', 'users.module'],
    ['auth', 'users', 'application/users.service'],
    ['connections', 'auth', 'auth.module'],
    ['companies', 'notifications', 'application/notifications.service'],
    ['jobs', 'companies', 'companies.module'],
    ['orders', 'guilds', 'application/guilds.service'],
    ['chat', 'guilds', 'guilds.module'],
    ['users', 'auth', 'contract/auth-error-code'],
    ['health', 'orders', 'contract/events'],
  ])('lets %s import %s/%s', (feature, other, inside) => {
    const text = `import { B } from '@guildhall/features/${other}/${inside}';`;
    expect(rulesBrokenIn(`libs/features/${feature}/a.ts`, text)).toEqual([]);
  });
});

describe('the rule that relative imports stay at home', () => {
  it.each([
    ['libs/features/auth/a.ts', '../users/contract/user'],
    ['libs/platform/http/a.ts', '../../kernel/clock'],
    ['apps/api/src/main.ts', '../../../libs/platform/http/route'],
  ])('stops %s from importing %s', (path, specifier) => {
    expect(rulesBrokenIn(path, `import { b } from '${specifier}';`)).toEqual(['relative']);
  });

  it.each([
    ['libs/features/auth/http/a.ts', '../domain/b'],
    ['libs/platform/http/a.ts', '../database/b'],
    ['apps/standalone/src/main.ts', '../../api/src/api.module'],
  ])('lets %s import %s', (path, specifier) => {
    expect(rulesBrokenIn(path, `import { b } from '${specifier}';`)).toEqual([]);
  });
});

describe('the rules of single files', () => {
  it('stop imports from inside a Nest package', () => {
    const text = `import { b } from '@nestjs/core/router/router-execution-context';`;
    expect(rulesBrokenIn('libs/platform/a.ts', text)).toEqual(['deep-import']);
    expect(rulesBrokenIn('libs/platform/a.ts', `import { b } from '@nestjs/core';`)).toEqual([]);
  });

  it('stop forwardRef', () => {
    const text = `import { forwardRef } from '@nestjs/common';\nexport const b = forwardRef(() => B);`;
    expect(rulesBrokenIn('libs/features/auth/a.ts', text)).toEqual(['forward-ref', 'forward-ref']);
  });

  it.each([
    'process.env.PORT;',
    `process['env'].PORT;`,
    'process?.env;',
    'globalThis.process.env;',
    'const { env } = process;',
    'const { env: surroundings } = process;',
    `import { env } from 'node:process';`,
    `import { env as surroundings } from 'process';`,
  ])('stop reading the environment outside of the configuration: %s', (text) => {
    expect(rulesBrokenIn('libs/features/auth/a.ts', text)).toEqual(['environment']);
    expect(rulesBrokenIn('apps/api/src/main.ts', text)).toEqual(['environment']);
    expect(rulesBrokenIn('libs/platform/config/environment.ts', text)).toEqual([]);
  });

  it('do not mistake another env for that of the process', () => {
    expect(rulesBrokenIn('libs/platform/a.ts', 'const { env } = options; options.env; env.PORT;')).toEqual(
      [],
    );
  });

  it.each(['common', 'shared', 'utils', 'helpers'])('stop a folder named %s', (folder) => {
    expect(rulesBrokenIn(`libs/features/auth/${folder}/a.ts`, '')).toEqual(['folder-name']);
    expect(rulesBrokenIn(`libs/features/auth/${folder}.ts`, '')).toEqual([]);
  });
});

describe('the rule of size', () => {
  const path = 'libs/features/auth/a.ts';
  const long = '// a line\n'.repeat(LONGEST_FILE + 1);

  it('stops a file that is too long', () => {
    expect(rulesBrokenBy({ [path]: long })).toEqual(['size']);
    expect(rulesBrokenBy({ [path]: '// a line\n'.repeat(LONGEST_FILE) })).toEqual([]);
  });

  it('lets a long file pass that is listed with a reason', () => {
    expect(rulesBrokenBy({ [path]: long }, { longFiles: { [path]: 'a table' } })).toEqual([]);
  });

  it('stops an exception that nobody needs any more', () => {
    expect(rulesBrokenBy({ [path]: '' }, { longFiles: { [path]: 'a table' } })).toEqual(['size']);
    expect(rulesBrokenBy({}, { longFiles: { [path]: 'a table' } })).toEqual(['size']);
  });
});

describe('the rule that imports go round in no circle', () => {
  it('stops two files that import each other, if only for types, and tells the way', () => {
    const found = violationsIn({
      'libs/kernel/a.ts': `import { b } from './b';`,
      'libs/kernel/b.ts': `import type { A } from './a';`,
    });
    expect(found).toEqual([
      {
        rule: 'cycle',
        at: 'libs/kernel/a.ts',
        message: 'libs/kernel/a.ts → libs/kernel/b.ts → libs/kernel/a.ts',
      },
    ]);
  });

  it('stops a file that imports itself', () => {
    expect(rulesBrokenBy({ 'libs/kernel/a.ts': `import { a } from './a';` })).toEqual(['cycle']);
  });

  it('stops a long way round through aliases, and finds every knot once', () => {
    expect(rulesBrokenBy({ ...chain(['a', 'b', 'c', 'd']), ...chain(['e', 'f']) })).toEqual([
      'cycle',
      'cycle',
    ]);
  });

  it('lets two files import a third', () => {
    const sources = {
      'libs/kernel/a.ts': `import './b'; import './c';`,
      'libs/kernel/b.ts': `import './c';`,
      'libs/kernel/c.ts': '',
    };
    expect(rulesBrokenBy(sources)).toEqual([]);
  });
});
