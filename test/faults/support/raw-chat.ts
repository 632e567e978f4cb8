import { RawConnection } from './raw-connection';
import { until } from './until';

const UPGRADE = [
  'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
  'Host: localhost',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==',
  '\r\n',
].join('\r\n');

/** Asks for a WebSocket by hand. The status tells what came of it: 101, or why not. */
export async function knock(url: string): Promise<RawConnection> {
  const connection = await RawConnection.open(url);
  connection.send(UPGRADE);
  await connection.answer();
  return connection;
}

/** A connection that may send whatever frames it wants, as fast as it can. */
export async function rawChat(url: string, token: string): Promise<RawConnection> {
  const connection = await knock(url);
  connection.send(frameOf(`40${JSON.stringify({ token })}`));
  await until('the handshake', () => connection.received.includes('40{"sid"'));
  return connection;
}

/** A text frame (RFC 6455 §5.2), masked as clients have to, with a key that changes nothing. */
export function frameOf(packet: string): Buffer {
  const payload = Buffer.from(packet);
  const extended = payload.length < 126 ? 0 : payload.length < 65_536 ? 2 : 8;
  const head = Buffer.alloc(6 + extended);
  head[0] = 0x81;
  head[1] = 0x80 | (extended === 0 ? payload.length : extended === 2 ? 126 : 127);
  if (extended === 2) head.writeUInt16BE(payload.length, 2);
  if (extended === 8) head.writeBigUInt64BE(BigInt(payload.length), 2);
  return Buffer.concat([head, payload]);
}
