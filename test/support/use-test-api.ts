import { startTestApi, type TestApi, type TestApiOptions } from './test-api';

/** Runs an API for the tests of the enclosing block. Use what is returned inside of tests and hooks only. */
export function useTestApi(options: TestApiOptions = {}): TestApi {
  let running: TestApi | undefined;
  beforeAll(async () => {
    running = await startTestApi(options);
  });
  afterAll(() => running?.close());
  const api = (): TestApi => {
    if (!running) throw new Error('The API runs only while the tests of its block do.');
    return running;
  };
  return {
    get url() {
      return api().url;
    },
    get app() {
      return api().app;
    },
    get clock() {
      return api().clock;
    },
    get database() {
      return api().database;
    },
    close: () => api().close(),
  };
}
