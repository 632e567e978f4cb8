import { connect } from 'node:net';
import type { Address } from './api-client';
import { assertDocumented } from './documented-responses';

const PATIENCE_MS = 10_000;

/**
 * Writes bytes to the server's socket as they are, for requests that no client library would send, and reads the
 * first response. It is compared with the API document like any other.
 */
export async function sendRaw(
  api: Address,
  { method, path, headers = [], body = '' }: RawHttp,
): Promise<Response> {
  const { hostname, port, host } = new URL(api.url);
  const lines = [`${method} ${path} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...headers];
  const text = await exchange(hostname, Number(port), `${lines.join('\r\n')}\r\n\r\n${body}`);
  const response = parse(text);
  await assertDocumented(method, new URL(path, api.url).href, response);
  return response;
}

export interface RawHttp {
  readonly method: string;
  /** As it is to stand in the request line. */
  readonly path: string;
  /** Lines such as `Content-Length: 5`. */
  readonly headers?: readonly string[];
  readonly body?: string;
}

function exchange(host: string, port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, host, () => socket.write(request));
    socket.setTimeout(PATIENCE_MS, () =>
      socket.destroy(new Error('The server neither answered nor closed.')),
    );
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
  });
}

function parse(text: string): Response {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const status = Number(statusLine.split(' ')[1]);
  if (!status) throw new Error(`Not an HTTP response: "${text.slice(0, 200)}"`);
  const headers = new Headers(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    }),
  );
  return new Response(status === 204 ? null : rest.join('\r\n\r\n'), { status, headers });
}
