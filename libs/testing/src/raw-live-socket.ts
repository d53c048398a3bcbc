import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { eventually } from './eventually';

/** A live client of nothing but bytes, for tests that misbehave: joined, greeted, and left to the test. */
export async function rawLiveSocket(url: string, token: string): Promise<Socket> {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  const said: string[] = [];
  const listen = (bytes: Buffer) => void said.push(bytes.toString('latin1'));
  socket.on('error', () => undefined);
  socket.on('data', listen);
  socket.write(
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
  );
  await eventually('an open line', () => said.join('').includes('"sid"'));
  socket.write(textFrame(`40${JSON.stringify({ token })}`));
  await eventually('a greeting', () => said.join('').includes('hello'));
  socket.off('data', listen);
  return socket;
}

/** A masked WebSocket text frame (RFC 6455); the mask of zeros leaves the text readable. */
export function textFrame(text: string): Buffer {
  const body = Buffer.from(text);
  return Buffer.concat([
    Buffer.from([0x81, 0x80 | 126, body.length >> 8, body.length & 255, 0, 0, 0, 0]),
    body,
  ]);
}
