import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

/** A try as it arrived. */
export interface HookSeen {
  readonly id: string;
  readonly signature: string;
  readonly timestamp: string;
  readonly text: string;
  readonly body: { readonly type: string; readonly sequence: number | null; readonly data: unknown };
}

/** How the receiver answers; null = not at all. */
export type HookReply = number | null | ((response: ServerResponse) => void);

/** A provider's own system on this machine: takes webhooks down and answers as it is told. */
export class HookReceiver {
  readonly seen: HookSeen[] = [];
  /** What comes next, one after the other; the last one stays. */
  replies: HookReply[] = [200];

  private constructor(private readonly server: Server) {}

  static async listens(): Promise<HookReceiver> {
    const server = createServer();
    server.unref();
    const receiver = new HookReceiver(server);
    server.on('request', (request, response) => void receiver.take(request, response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/in`;
  }

  /** The ids of all tries, in their order. */
  get ids(): string[] {
    return this.seen.map(({ id }) => id);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const part of request) text += String(part);
    const header = (name: string): string => String(request.headers[`webhook-${name}`]);
    const body = JSON.parse(text) as HookSeen['body'];
    this.seen.push({
      ...{ id: header('id'), signature: header('signature'), timestamp: header('timestamp'), text, body },
    });
    const reply = this.replies.length > 1 ? this.replies.shift()! : this.replies[0]!;
    if (typeof reply === 'function') reply(response);
    else if (reply !== null) response.writeHead(reply).end('noted');
  }
}

/** Checks a signature as any receiver would, with what Standard Webhooks says and nothing of ours. */
export function isSignedBy(secret: string, { id, timestamp, text, signature }: HookSeen): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const own = createHmac('sha256', key).update(`${id}.${timestamp}.${text}`).digest('base64');
  return signature.split(' ').includes(`v1,${own}`);
}
