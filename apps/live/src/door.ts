import { type IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { type SignedIn, TokenAuthenticator } from '@yilian/accounts';
import { type Config } from '@yilian/config';
import { LiveHandshake, type LiveRefusal } from '@yilian/contracts';
import { CONFIG, LOGGER } from '@yilian/platform';
import { type Logger } from 'pino';
import { type DefaultEventsMap, type Socket } from 'socket.io';

const MOST_SOCKETS = 20;

/** What the door found out about a socket. */
export interface Admitted {
  token: string;
  signedIn: SignedIn;
}
export type LiveSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, Admitted>;

/** Lets in who shows a valid token, from pages we know, and not more than twenty times at once. */
@Injectable()
export class Door {
  /** Origins whose pages may connect; pages of the live server's own address may as well. */
  readonly origins: readonly string[];
  private readonly taken = new Map<string, number>();

  constructor(
    @Inject(CONFIG) { http }: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly authenticator: TokenAuthenticator,
  ) {
    const pages = [http.BIND_HOST, '127.0.0.1', 'localhost'].map((host) => `http://${host}:${http.API_PORT}`);
    this.origins = [...http.WEB_ORIGINS.split(',').filter((origin) => origin !== ''), ...pages];
  }

  /** Browsers say which page asks; other programs need not. */
  knows({ headers: { origin, host } }: Pick<IncomingMessage, 'headers'>): boolean {
    if (origin === undefined || this.origins.includes(origin)) return true;
    return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
  }

  /** Undefined when the socket may come in; its data then say who it is. */
  async refuses(socket: LiveSocket): Promise<LiveRefusal | undefined> {
    const shown = LiveHandshake.safeParse(socket.handshake.auth);
    if (!shown.success) return 'unauthorized';
    try {
      const signedIn = await this.authenticator.signedIn(shown.data.token);
      if (!signedIn) return 'unauthorized';
      if (!this.takeSeat(signedIn.principal.accountId, socket)) return 'too-many-sockets';
      socket.data = { token: shown.data.token, signedIn };
      return undefined;
    } catch (error) {
      this.logger.warn({ error }, 'live: token not checked');
      return 'unavailable';
    }
  }

  private takeSeat(accountId: string, { conn }: LiveSocket): boolean {
    const taken = this.taken.get(accountId) ?? 0;
    if (taken >= MOST_SOCKETS) return false;
    this.taken.set(accountId, taken + 1);
    conn.once('close', () => {
      const left = (this.taken.get(accountId) ?? 1) - 1;
      if (left === 0) this.taken.delete(accountId);
      else this.taken.set(accountId, left);
    });
    return true;
  }
}
