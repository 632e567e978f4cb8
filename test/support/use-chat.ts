import type { Environment } from '@guildhall/platform/config/configuration';
import type { Passerby } from '../factories/people';
import { type Answer, send } from './api-client';
import { ChatClient } from './chat-client';
import type { TestApi } from './test-api';
import { useTestApi } from './use-test-api';

/**
 * Runs the product for the tests of the enclosing block, and ends connections after each test.
 *
 * @param environment read when the product starts, so that its getters may tell what is only known then
 */
export function useChat(environment: Environment = {}): {
  readonly api: TestApi;
  readonly connect: (person: Passerby, options?: object) => Promise<ChatClient>;
  /** A request of somebody, checked as every answer is; for what the typed client says at too great length. */
  readonly call: <Body = { code: string }>(
    person: Pick<Passerby, 'accessToken'>,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    json?: object,
  ) => Promise<Answer<Body>>;
} {
  const api = useTestApi({
    worker: true,
    get environment() {
      return { OUTBOX_POLL_MS: '50', ...environment };
    },
  });
  const clients: ChatClient[] = [];
  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });
  const connect = async ({ accessToken }: Passerby, options: object = {}) => {
    const client = await ChatClient.connect(api, accessToken, options);
    clients.push(client);
    return client;
  };
  return {
    api,
    connect,
    call: ({ accessToken }, method, path, json) =>
      send(api, method, path, { token: accessToken, ...(json ? { json } : {}) }),
  };
}
