/**
 * The driver for machines without wrk: keep-alive connections on bare sockets, one request at a time on each.
 * `node node-driver.mjs '<Load as JSON>'` prints one line of JSON, as report.lua does.
 */
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';
import { exchange } from './exchange.mjs';

const { url, work, inputFile, connections, seconds } = JSON.parse(process.argv[2]);
const { hostname, port, host, pathname } = new URL(url);
const lines = readFileSync(inputFile, 'utf8').trim().split('\n');
const latencies = [];
let errors = 0;

const begun = performance.now();
const end = begun + seconds * 1000;
await Promise.all(Array.from({ length: connections }, (_, index) => converse(index)));
const elapsed = (performance.now() - begun) / 1000;

latencies.sort((a, b) => a - b);
const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => latencies[Math.floor(latencies.length * part)] ?? 0);
console.log(JSON.stringify({ requests: latencies.length, errors, seconds: elapsed, p50, p95, p99 }));

/** One connection until the time is up. */
async function converse(index) {
  const socket = connect({ host: hostname, port, noDelay: true }).setEncoding('latin1');
  let line = lines[index % lines.length];
  for (let turn = index; performance.now() < end; turn += connections) {
    const sent = performance.now();
    const answer = await exchange(
      socket,
      requestFor(work === 'login' || work === 'get' ? lines[turn % lines.length] : line),
    );
    latencies.push(performance.now() - sent);
    if (!answer.startsWith('HTTP/1.1 200')) errors++;
    if (work === 'refresh') line = /"refreshToken":"([^"]+)"/.exec(answer)?.[1] ?? line;
    if (socket.destroyed) break;
  }
  socket.destroy();
}

function requestFor(line) {
  if (work === 'post')
    return `POST ${pathname} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${line}\r\nContent-Length: 0\r\n\r\n`;
  if (work === 'get') return `GET ${line} HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
  if (work === 'me')
    return `GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${line}\r\n\r\n`;
  const body = work === 'login' ? line : `{"refreshToken":"${line}"}`;
  const length = Buffer.byteLength(body);
  return `POST ${pathname} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`;
}
