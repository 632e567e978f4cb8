import type { Socket } from 'node:net';
import { v7 } from 'uuid';
import { problem, PROBLEM_JSON, TITLES } from './problem';

const REFUSALS: Record<string, { status: number; code: string; detail: string }> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'HEADERS_TOO_LARGE',
    detail: 'The headers of the request are too large.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'REQUEST_TIMEOUT',
    detail: 'The request did not arrive in time.',
  },
};
const UNREADABLE = {
  status: 400,
  code: 'REQUEST_MALFORMED',
  detail: 'This is not a well-formed HTTP/1.1 request.',
};

/** Time for the answer to be read before the connection is destroyed; at once, a reset could overtake it. */
const LINGER_MS = 1_000;

/**
 * Answers what never became a request (unparsable, too slow, headers too large) and closes the connection, also
 * when the client does not close its side and goes on sending.
 */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, code, detail } = REFUSALS[error.code ?? ''] ?? UNREADABLE;
  const correlationId = v7();
  const body = JSON.stringify(problem(status, code, detail, '/', correlationId));
  socket.end(
    `HTTP/1.1 ${status} ${TITLES[status]}\r\ncontent-type: ${PROBLEM_JSON}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` +
      `x-correlation-id: ${correlationId}\r\nconnection: close\r\n\r\n${body}`,
  );
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}
