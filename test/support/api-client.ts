import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from '../../openapi/client';
import { assertDocumented } from './documented-responses';

export type ApiClient = Client<paths>;
export type Schemas = components['schemas'];
export type Problem = Schemas['Problem'];

/** Where to send requests: a running API, or anything that knows its address. */
export interface Address {
  /** `http://127.0.0.1:<port>`, without a path. */
  readonly url: string;
}

/** `fetch` that believes no response: each is compared with the API document before the test sees it. */
export async function checkedFetch(request: Request): Promise<Response> {
  const { method, url } = request;
  const response = await fetch(request, { redirect: 'manual' });
  await assertDocumented(method, url, response);
  return response;
}

/** The typed client: it cannot even be asked for what the document does not know. */
export function clientOf(
  api: Address,
  accessToken?: string,
  headers: Readonly<Record<string, string>> = {},
): ApiClient {
  const authorization = accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` };
  return createClient<paths>({
    baseUrl: api.url,
    fetch: checkedFetch,
    headers: { ...authorization, ...headers },
  });
}

export interface RawRequest {
  readonly token?: string;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is, as JSON unless the headers say otherwise. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** For requests that the typed client refuses to build: unknown fields, broken bodies, odd headers. */
export async function send<Body = Problem>(
  api: Address,
  method: string,
  path: string,
  { token, json, body, headers = {} }: RawRequest = {},
): Promise<Answer<Body>> {
  const content = json === undefined ? body : JSON.stringify(json);
  const request = new Request(`${api.url}${path}`, {
    method,
    headers: {
      ...(content === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(content === undefined ? {} : { body: content }),
  });
  const response = await checkedFetch(request);
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
  return {
    status: response.status,
    headers: response.headers,
    body: (isJson ? JSON.parse(text) : text) as Body,
  };
}
