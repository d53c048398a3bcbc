import { Injectable } from '@nestjs/common';
import { Authenticator, Database, type Principal, StandingCache, UnitOfWork } from '@yilian/platform';
import { DeviceStore } from './store/device.store';
import { type Claims, Tokens } from './tokens.adapter';

/** A principal together with the session that proves it. */
export interface SignedIn {
  readonly principal: Principal;
  readonly sessionId: string;
  /** When the access token ends; a socket opened with it has to show a new one by then. */
  readonly expiresAt: Date;
}

interface Standing {
  readonly state: 'active' | 'disabled';
  readonly role: Principal['role'];
  readonly provider_id: string | null;
  readonly town_code: string | null;
  readonly grants_version: number;
  readonly open: number;
}

/** Checks the signature, then whether session, account and grants still stand. */
@Injectable()
export class TokenAuthenticator extends Authenticator {
  private readonly cache = new StandingCache<Standing>();

  constructor(
    private readonly tokens: Tokens,
    private readonly database: Database,
    private readonly devices: DeviceStore,
    private readonly work: UnitOfWork,
  ) {
    super();
  }

  async authenticate(token: string): Promise<Principal | undefined> {
    return (await this.signedIn(token))?.principal;
  }

  override async authenticateDevice(token: string): Promise<Principal | undefined> {
    const tokenHash = this.tokens.fingerprint(token);
    const known = await this.devices.principalOf(tokenHash);
    if (known?.stale) await this.work.write(async (tx) => this.devices.noteUse(tx, tokenHash));
    return known?.principal;
  }

  /** Like `authenticate`, with the session and the end of the token; for sockets and for signing out. */
  async signedIn(token: string): Promise<SignedIn | undefined> {
    const claims = await this.tokens.read(token);
    if (!claims) return undefined;
    const standing = await this.standing(claims);
    if (standing?.state !== 'active' || standing.open !== 1) return undefined;
    if (standing.grants_version !== claims.grantsVersion) return undefined;
    const { accountId, sessionId, expiresAt } = claims;
    const { role, provider_id: providerId, town_code: townCode } = standing;
    return { principal: { accountId, role, providerId, townCode }, sessionId, expiresAt };
  }

  private async standing(claims: Claims): Promise<Standing | undefined> {
    return this.cache.of(`${claims.sessionId}.${claims.accountId}`, async () => this.load(claims));
  }

  private async load({ accountId, sessionId }: Claims): Promise<Standing | undefined> {
    const [row] = await this.database.read<Standing>(
      `SELECT state, role, provider_id, town_code, grants_version,
              EXISTS (SELECT 1 FROM refresh_token
                       WHERE family_id = ? AND account_id = account.id AND state = 'fresh') AS open
         FROM account WHERE id = ?`,
      [sessionId, accountId],
    );
    return row;
  }
}
