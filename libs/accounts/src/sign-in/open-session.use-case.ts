import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { newId } from '@yilian/kernel';
import { Audit, CONFIG, type Tx, UnitOfWork } from '@yilian/platform';
import { sessionEndsAt } from '../domain/session-life';
import { type Account } from '../store/account.store';
import { RefreshTokenStore } from '../store/refresh-token.store';
import { type AttemptSource, SignInAttemptStore } from '../store/sign-in-attempt.store';
import { type SessionGrant, Tokens } from '../tokens.adapter';

/** The second half of a sign-in, once the password has proved right. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly work: UnitOfWork,
    private readonly attempts: SignInAttemptStore,
    private readonly refreshTokens: RefreshTokenStore,
    private readonly tokens: Tokens,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(account: Account, source: AttemptSource): Promise<SessionGrant> {
    const refreshToken = this.tokens.newRefreshToken();
    const sessionId = newId();
    const startedAt = await this.work.write(async (tx) => {
      await this.attempts.forgive(tx, source);
      const now = await this.storeToken(tx, account, sessionId, refreshToken);
      await this.audit.append(tx, 'accounts.signed-in', account.id, { sessionId });
      return now;
    });
    return this.tokens.grant(account, sessionId, refreshToken, startedAt);
  }

  private async storeToken(tx: Tx, account: Account, sessionId: string, refreshToken: string): Promise<Date> {
    const [clock] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
    const { now } = clock!;
    await this.refreshTokens.insert(tx, {
      familyId: sessionId,
      accountId: account.id,
      tokenHash: this.tokens.fingerprint(refreshToken),
      startedAt: now,
      expiresAt: sessionEndsAt(account.role, now, now, this.config.security.REFRESH_TOKEN_DAYS),
    });
    return now;
  }
}
