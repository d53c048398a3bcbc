import { type SessionGrant } from '@yilian/contracts';
import { type ApiClient } from './api-client';

/** A token is renewed when less than this is left of it. */
const MARGIN_MS = 60_000;

/** Somebody who is signed in. */
export class Actor {
  private expiresAtMs: number;
  private renewal: Promise<void> | undefined;

  private constructor(
    readonly api: ApiClient,
    private grant: SessionGrant,
  ) {
    this.expiresAtMs = endOf(grant);
  }

  static async signIn(api: ApiClient, login: string, password: string): Promise<Actor> {
    return new Actor(api, await api.ask<SessionGrant>('POST', '/v1/sessions', { body: { login, password } }));
  }

  get id(): string {
    return this.grant.account.id;
  }

  get providerId(): string {
    return this.grant.account.providerId ?? '';
  }

  get townCode(): string | null {
    return this.grant.account.townCode;
  }

  /** The server's clock when this person signed in. */
  get signedInAt(): Date {
    return new Date(this.grant.serverNow);
  }

  /** An access token that is good for a while. */
  async token(): Promise<string> {
    if (performance.now() > this.expiresAtMs - MARGIN_MS) {
      this.renewal ??= this.renew().finally(() => (this.renewal = undefined));
      await this.renewal;
    }
    return this.grant.accessToken;
  }

  async get<T>(path: string): Promise<T> {
    return this.api.ask<T>('GET', path, { token: await this.token() });
  }

  async post<T>(path: string, body: unknown = {}, key?: string): Promise<T> {
    return this.api.ask<T>('POST', path, { token: await this.token(), body, ...(key ? { key } : {}) });
  }

  async put<T>(path: string, body: unknown): Promise<T> {
    return this.api.ask<T>('PUT', path, { token: await this.token(), body });
  }

  async patch<T>(path: string, body: unknown): Promise<T> {
    return this.api.ask<T>('PATCH', path, { token: await this.token(), body });
  }

  private async renew(): Promise<void> {
    this.grant = await this.api.ask<SessionGrant>('POST', '/v1/sessions/refresh', {
      body: { refreshToken: this.grant.refreshToken },
    });
    this.expiresAtMs = endOf(this.grant);
  }
}

/** Counted from the server's clock, which need not agree with ours. */
const endOf = ({ expiresAt, serverNow }: SessionGrant): number =>
  performance.now() + Date.parse(expiresAt) - Date.parse(serverNow);
