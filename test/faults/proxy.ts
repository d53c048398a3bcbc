import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** The packet in which a client says COMMIT: length, number 0, "query", the word. */
const COMMIT = Buffer.concat([Buffer.from([7, 0, 0, 0, 3]), Buffer.from('COMMIT')]);

/** A wire between a process and its database that a test can cut and falsify. */
export class Proxy {
  private readonly clients = new Set<Socket>();
  private readonly rewrites = new Map<string, string>();
  private repliesToLose = 0;
  /** Replies to COMMIT that were thrown away so far. */
  repliesLost = 0;

  private constructor(
    private readonly server: Server,
    private readonly target: { readonly host: string; readonly port: number },
  ) {}

  static async to(url: string): Promise<Proxy> {
    const { hostname, port } = new URL(url);
    const server = createServer();
    const proxy = new Proxy(server, { host: hostname, port: Number(port) });
    server.on('connection', (client) => proxy.join(client));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return proxy;
  }

  /** The same database, through this wire. */
  through(url: string): string {
    const changed = new URL(url);
    changed.port = String((this.server.address() as AddressInfo).port);
    return changed.toString();
  }

  /** Lets the next so many COMMITs arrive, and breaks the connection instead of telling that they did. */
  loseCommitReplies(count: number): void {
    this.repliesToLose = count;
  }

  /** Replaces words that clients send from now on: takes a guard out of statements. Both must be of one length. */
  rewrite(from: string, to: string): void {
    if (from.length !== to.length) throw new Error(`"${from}" and "${to}" differ in length`);
    this.rewrites.set(from, to);
  }

  async close(): Promise<void> {
    for (const client of this.clients) client.destroy();
    await new Promise((done) => this.server.close(done));
  }

  private join(client: Socket): void {
    const upstream = connect(this.target);
    this.clients.add(client);
    let losing = false;
    const part = (): void => {
      this.clients.delete(client);
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) socket.setNoDelay(true).on('error', part).on('close', part);
    client.on('data', (bytes) => {
      if (this.repliesToLose > 0 && bytes.equals(COMMIT)) {
        this.repliesToLose -= 1;
        losing = true;
      }
      upstream.write(this.rewritten(bytes));
    });
    upstream.on('data', (bytes) => {
      if (!losing) client.write(bytes);
      else {
        this.repliesLost += 1;
        part();
      }
    });
  }

  private rewritten(bytes: Buffer): Buffer {
    for (const [from, to] of this.rewrites) {
      for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + to.length))
        bytes.write(to, at);
    }
    return bytes;
  }
}
