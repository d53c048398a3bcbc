import { type Server as HttpServer } from 'node:http';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type DefaultEventsMap, Server } from 'socket.io';
import { Client } from './client';
import { Clients } from './clients';
import { Conversation } from './conversation';
import { type Admitted, Door, type LiveSocket } from './door';
import { Feed } from './feed';
import { frameOf } from './frame';

const MOST_BYTES_IN = 64_000;
const MOST_PACKETS_PER_SECOND = 50;
const JOIN_WITHIN_MS = 10_000;

type EngineSocket = LiveSocket['conn'];

/**
 * The Socket.IO server. Two of its own helpers stay off. Connection state recovery: it lets a client back in without
 * asking who it is, and remembers only what this one process sent; the log replays exactly, to whoever may have it. An
 * adapter between processes: every live process hears the bell itself, so none has to pass events on.
 */
@Injectable()
export class LiveServer implements OnApplicationBootstrap, OnModuleDestroy {
  private server: Server<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, Admitted> | undefined;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly door: Door,
    private readonly clients: Clients,
    private readonly conversation: Conversation,
    private readonly feed: Feed,
  ) {}

  onApplicationBootstrap(): void {
    this.server = new Server(this.host.httpAdapter.getHttpServer() as HttpServer, {
      serveClient: false,
      maxHttpBufferSize: MOST_BYTES_IN,
      connectTimeout: JOIN_WITHIN_MS,
      cors: { origin: [...this.door.origins] },
      allowRequest: (request, decide) => decide(null, this.door.knows(request)),
    });
    this.server.engine.on('connection', limitRate);
    this.server.use((socket, next) => {
      void this.door.refuses(socket).then((refusal) => next(refusal && new Error(refusal)));
    });
    this.server.on('connection', (socket) => this.receive(socket));
  }

  onModuleDestroy(): void {
    this.server?.engine.close();
  }

  private receive(socket: LiveSocket): void {
    const client = new Client(socket);
    this.clients.add(client);
    socket.on('disconnect', () => {
      this.clients.remove(client);
      this.feed.leave(client, [...client.followings.keys()]);
      socket.conn.close();
    });
    socket.onAny(
      (message: unknown, ...body: unknown[]) => void this.conversation.hear(client, message, body),
    );
    void this.conversation.welcome(client);
  }
}

/** Counts everything that comes in, also what is no message: a screen has little to say. */
function limitRate(conn: EngineSocket): void {
  let second = 0;
  let count = 0;
  conn.on('packet', () => {
    const now = Math.floor(performance.now() / 1_000);
    count = now === second ? count + 1 : 1;
    second = now;
    if (count <= MOST_PACKETS_PER_SECOND) return;
    conn.write(frameOf('resync', { reason: 'flood' }));
    conn.close();
  });
}
