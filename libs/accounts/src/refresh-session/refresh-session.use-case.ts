import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { assertNever, ok, refuse, type Result } from '@yilian/kernel';
import { Audit, CONFIG, type Tx, UnitOfWork } from '@yilian/platform';
import { decideRotation } from '../domain/rotate-token';
import { sessionEndsAt } from '../domain/session-life';
import { type Account, AccountStore } from '../store/account.store';
import { type LockedToken, RefreshTokenStore } from '../store/refresh-token.store';
import { type OpenSession, type SessionTimes, Tokens } from '../tokens.adapter';

type Ended = Result<never, { code: 'accounts.session-ended' }>;
const ended: Ended = refuse({ code: 'accounts.session-ended' });

/** What continues: the account, its session and how long. */
interface Continued {
  readonly account: Account;
  readonly sessionId: string;
  readonly times: SessionTimes;
}

/** Replaces a refresh token. A copy that comes too late ends the whole session, for the thief and for the owner. */
@Injectable()
export class RefreshSession {
  constructor(
    private readonly work: UnitOfWork,
    private readonly refreshTokens: RefreshTokenStore,
    private readonly accounts: AccountStore,
    private readonly tokens: Tokens,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(refreshToken: string): Promise<Result<OpenSession, { code: 'accounts.session-ended' }>> {
    const successor = this.tokens.successorOf(refreshToken);
    const result = await this.work.decide(async (tx) => this.decide(tx, refreshToken, successor));
    if (!result.ok) return result;
    // The end of a copied session has to be committed, so it comes as a value and becomes a refusal here.
    if (result.value === null) return ended;
    const { account, sessionId, times } = result.value;
    return ok(await this.tokens.grant(account, sessionId, successor, times));
  }

  private async decide(
    tx: Tx,
    presented: string,
    successor: string,
  ): Promise<Result<Continued | null, never> | Ended> {
    const token = await this.refreshTokens.lock(tx, this.tokens.fingerprint(presented));
    if (!token) return ended;
    const account = await this.accounts.byIdInTx(tx, token.accountId);
    if (!account?.active) return ended;
    const next = await this.refreshTokens.stateOf(tx, this.tokens.fingerprint(successor));
    const rotation = decideRotation(token, next, token.now);
    const times = this.times(token, account);
    switch (rotation) {
      case 'ended':
        return ended;
      case 'reused':
        await this.refreshTokens.revokeFamily(tx, token.familyId);
        await this.audit.append(tx, 'accounts.refresh-token-reused', account.id, {
          sessionId: token.familyId,
        });
        return ok(null);
      case 'rotate':
        await this.rotate(tx, token, successor, times.endsAt);
        return ok({ account, sessionId: token.familyId, times });
      case 'repeat':
        return ok({ account, sessionId: token.familyId, times });
      default:
        return assertNever(rotation);
    }
  }

  private times({ startedAt, now }: LockedToken, { role }: Account): SessionTimes {
    return { now, endsAt: sessionEndsAt(role, startedAt, now, this.config.security.REFRESH_TOKEN_DAYS) };
  }

  private async rotate(tx: Tx, token: LockedToken, successor: string, expiresAt: Date): Promise<void> {
    const { familyId, accountId, startedAt } = token;
    const tokenHash = this.tokens.fingerprint(successor);
    await this.refreshTokens.replace(tx, token, { familyId, accountId, startedAt, tokenHash, expiresAt });
  }
}
