/**
 * One configuration, three kinds of tests, told apart by their names:
 *   *.spec.ts      rules, no database
 *   *.int-spec.ts  needs the real PostgreSQL that test/support/global-setup.mjs starts
 *   *.e2e-spec.ts  through real HTTP (and, for faults, real processes)
 *
 * Libraries are loaded by Node itself, once per worker; our own files by Jest, anew for every test file (test/runner).
 */
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

export default {
  rootDir: import.meta.dirname,
  testEnvironment: '<rootDir>/test/runner/process-environment.cjs',
  runtime: '<rootDir>/test/runner/library-runtime.cjs',
  testMatch: ['<rootDir>/{libs,apps,test}/**/*.{spec,int-spec,e2e-spec}.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/dist/',
    ...(process.env.FAULTS === 'long' ? [] : ['\\.long\\.e2e-spec\\.ts$']),
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  transform: { '^.+\\.ts$': swc },
  moduleNameMapper: {
    '^@guildhall/(kernel|platform|features)/(.*)$': '<rootDir>/libs/$1/$2',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  // One more than the smallest machine has processors: many tests wait for processes that they started.
  maxWorkers: 3,
  // What libraries note of decorated classes keeps every test file's modules, some 25 MB each: at 2 GB garbage collection
  // takes more time than the tests. A new worker costs a second.
  workerIdleMemoryLimit: '500MB',
  testTimeout: 30_000,
  collectCoverageFrom: ['libs/**/*.ts', '!**/*.{spec,int-spec}.ts'],
  coverageProvider: 'v8',
};
