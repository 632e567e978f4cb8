/** HTTP on a bare socket, one request at a time: as little work for the client as can be. */
import { connect } from 'node:net';

/** @returns a connected keep-alive socket, to be destroyed by whoever asked for it */
export async function open(url) {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port, noDelay: true }).setEncoding('latin1');
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  return socket;
}

/** @param {{method?: string, url: string, token?: string, body?: unknown}} request @returns its text */
export function requestText({ method = 'GET', url, token, body }) {
  const { pathname, search, host } = new URL(url);
  const payload = body === undefined ? '' : JSON.stringify(body);
  const head = [`${method} ${pathname}${search} HTTP/1.1`, `Host: ${host}`];
  if (token !== undefined) head.push(`Authorization: Bearer ${token}`);
  if (body !== undefined) head.push('Content-Type: application/json', `Content-Length: ${payload.length}`);
  return `${head.join('\r\n')}\r\n\r\n${payload}`;
}

/** Sends a request and resolves with the whole answer, whose length its Content-Length says; '' when the connection broke. */
export function exchange(socket, request) {
  return new Promise((resolve) => {
    let answer = '';
    const settle = (result) => {
      socket.off('data', take).off('close', broken).off('error', broken);
      resolve(result);
    };
    const broken = () => settle('');
    const take = (chunk) => {
      answer += chunk;
      const headEnd = answer.indexOf('\r\n\r\n');
      if (headEnd < 0) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(answer)?.[1] ?? 0);
      if (answer.length >= headEnd + 4 + length) settle(answer);
    };
    socket.on('data', take).on('close', broken).on('error', broken);
    socket.write(request);
  });
}

/** @returns the status of an answer, 0 when there was none */
export function statusOf(answer) {
  return Number(answer.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length)) || 0;
}
