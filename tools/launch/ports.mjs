import net from 'node:net';

/** True when nobody listens on this port, neither on loopback nor on all addresses. */
export async function isFree(port) {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '0.0.0.0'));
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** A port the system considers free now. Somebody may still take it before us, so callers try again. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The wished port if it is free, another one otherwise. */
export const portNear = async (wish) => (wish && (await isFree(wish)) ? wish : freePort());

/** Connects, sends, and resolves with the first bytes that come back; an empty string when nothing does. */
export function firstAnswer({ port, host = '127.0.0.1', send }, limitMs = 1000) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host });
    const finish = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(limitMs, () => finish(''));
    socket.once('connect', () => send && socket.write(send));
    socket.once('data', (bytes) => finish(bytes.toString('latin1')));
    socket.once('error', () => finish(''));
    socket.once('close', () => finish(''));
  });
}
