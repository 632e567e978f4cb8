'use strict';

/**
 * Runs a test file in the worker's own realm instead of a `vm` context of its own, so that libraries loaded by Node
 * itself (library-runtime.cjs) and the code under test agree on what an `Error`, an `Array` or `Reflect` is.
 */
const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');
const vm = require('node:vm');

/** Stands for the worker's own realm wherever Jest asks for a context. */
const OWN_REALM = Object.freeze({});

const { compileFunction } = vm;
vm.compileFunction = (code, params, options) =>
  compileFunction(code, params, {
    ...options,
    parsingContext: options?.parsingContext === OWN_REALM ? undefined : options?.parsingContext,
  });

module.exports = class ProcessEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  /** The legacy kind, which nobody uses. */
  fakeTimers = null;

  constructor({ projectConfig: config }) {
    this.fakeTimersModern = new ModernFakeTimers({ config, global: globalThis });
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return OWN_REALM;
  }
};
