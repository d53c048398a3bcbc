import './live-probe';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Server } from 'socket.io';

/** The baseline: the shortest Socket.IO server that tells a room. Whoever comes is in it. */
const http = createServer();
const io = new Server(http, { serveClient: false });
io.on('connection', (socket) => void socket.join('town'));

process.on('message', (envelope) => void io.to('town').emit('event', envelope));
process.once('disconnect', () => process.exit());
http.listen(0, '127.0.0.1', () => process.send?.((http.address() as AddressInfo).port));
