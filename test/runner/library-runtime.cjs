'use strict';

/**
 * Jest's module system for our own files; Node's for libraries. Libraries are then loaded once per worker, as they
 * are published (Nest 12 is ES modules, which Node requires itself), and not compiled and run anew for every test file.
 *
 * End-to-end tests, which all need all of the product, share it the same way: a worker loads it once. Tests of single
 * files load theirs anew, since what is declared depends on what is loaded.
 */
const { createRequire } = require('node:module');
const { dirname, join, resolve, sep } = require('node:path');
const { default: Runtime } = require('jest-runtime');
const { WorkerCoverage } = require('./worker-coverage.cjs');

const OURS = /^(\.{0,2}\/|@guildhall\/)/;
const JEST = /^(@jest\/|jest-|expect$)/;
const NAMED = '@guildhall/';
const SPEC = /\.(spec|int-spec|e2e-spec)(\.ts)?$/;

class LibraryRuntime extends Runtime {
  requireModuleOrMock(from, moduleName) {
    if (OURS.test(moduleName) || JEST.test(moduleName)) return super.requireModuleOrMock(from, moduleName);
    return createRequire(from)(moduleName);
  }
}

/** The product as the end-to-end tests of this worker see it. Never torn down. */
let shared = null;
let coverage = null;

module.exports = class TestRuntime extends LibraryRuntime {
  constructor(...settings) {
    super(...settings);
    const [{ rootDir }, , , , , , testPath] = settings;
    this.productFolders = ['libs', 'apps'].map((folder) => join(rootDir, folder) + sep);
    this.sharesProduct = testPath.endsWith('.e2e-spec.ts');
    if (this.sharesProduct) shared ??= new LibraryRuntime(...settings);
  }

  requireModuleOrMock(from, moduleName) {
    if (this.sharesProduct && this.isOfProduct(from, moduleName))
      return shared.requireModuleOrMock(from, moduleName);
    return super.requireModuleOrMock(from, moduleName);
  }

  getSourceMaps() {
    const own = super.getSourceMaps();
    const ofProduct = shared?.getSourceMaps() ?? new Map();
    // Both go on being filled.
    return {
      get: (path) => own.get(path) ?? ofProduct.get(path),
      *[Symbol.iterator]() {
        yield* own;
        yield* ofProduct;
      },
    };
  }

  async collectV8Coverage() {
    coverage ??= new WorkerCoverage(this.productFolders);
  }

  async stopCollectingV8Coverage() {
    const transforms = new Map([
      ...(shared?.transformCache.getEntries() ?? []),
      ...this.transformCache.getEntries(),
    ]);
    this.covered = coverage.take(transforms);
  }

  getAllV8CoverageInfoCopy() {
    return this.covered;
  }

  isOfProduct(from, moduleName) {
    if (SPEC.test(moduleName)) return false;
    if (moduleName.startsWith(NAMED)) return true;
    return moduleName.startsWith('.') && this.isInProduct(resolve(dirname(from), moduleName));
  }

  isInProduct(path) {
    return this.productFolders.some((folder) => path.startsWith(folder));
  }
};
