'use strict';

const { Session } = require('node:inspector');
const { fileURLToPath } = require('node:url');

const SPEC = /\.(spec|int-spec|e2e-spec)\.ts$/;

/**
 * What of the product runs in a worker (V8's precise coverage, counted from the first test file to the last). Each take
 * tells what ran since the one before; Jest adds them up.
 */
exports.WorkerCoverage = class WorkerCoverage {
  constructor(folders) {
    this.folders = folders;
    this.session = new Session();
    this.session.connect();
    this.post('Profiler.enable');
    this.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    this.told = new Set();
  }

  /** @param transforms what the files became, by path: told of each once, since they are large */
  take(transforms) {
    return this.post('Profiler.takePreciseCoverage').result.flatMap((script) => {
      const url = script.url.startsWith('file://') ? fileURLToPath(script.url) : script.url;
      const isProduct = this.folders.some((folder) => url.startsWith(folder)) && !SPEC.test(url);
      const hasRun =
        isProduct && script.functions.some(({ ranges }) => ranges.some(({ count }) => count > 0));
      if (!hasRun) return [];
      const codeTransformResult = this.told.has(url) ? undefined : transforms.get(url);
      if (codeTransformResult) this.told.add(url);
      return [{ codeTransformResult, result: { ...script, url } }];
    });
  }

  /** Answered at once: the inspector of one's own thread does not wait. */
  post(method, parameters) {
    let answer;
    this.session.post(method, parameters, (error, result) => {
      if (error) throw new Error(`${method}: ${error.message}`);
      answer = result;
    });
    return answer;
  }
};
