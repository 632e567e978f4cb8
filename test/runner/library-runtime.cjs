'use strict';

/**
 * Jest's module system for our own files; Node's for libraries. Libraries are then loaded once per worker, as they
 * are published (Nest 12 is ES modules, which Node requires itself), and not compiled and run anew for every test file.
 */
const { createRequire } = require('node:module');
const { default: Runtime } = require('jest-runtime');

const OURS = /^(\.{0,2}\/|@guildhall\/)/;
const JEST = /^(@jest\/|jest-|expect$)/;

module.exports = class LibraryRuntime extends Runtime {
  requireModuleOrMock(from, moduleName) {
    if (OURS.test(moduleName) || JEST.test(moduleName)) return super.requireModuleOrMock(from, moduleName);
    return createRequire(from)(moduleName);
  }
};
