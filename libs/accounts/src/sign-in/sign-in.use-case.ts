import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { newId, ok, type Result } from '@yilian/kernel';
import { Audit, CONFIG, type Tx, UnitOfWork } from '@yilian/platform';
import { CheckCredentials, type Credentials, type CredentialsRefusal } from '../check-credentials.use-case';
import { sessionEndsAt } from '../domain/session-life';
import { type Account } from '../store/account.store';
import { RefreshTokenStore } from '../store/refresh-token.store';
import { type OpenSession, type SessionTimes, Tokens } from '../tokens.adapter';

/** Opens a session for a login and its password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly checkCredentials: CheckCredentials,
    private readonly refreshTokens: RefreshTokenStore,
    private readonly tokens: Tokens,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(credentials: Credentials): Promise<Result<OpenSession, CredentialsRefusal>> {
    const checked = await this.checkCredentials.execute(credentials);
    if (!checked.ok) return checked;
    const account = checked.value;
    const refreshToken = this.tokens.newRefreshToken();
    const sessionId = newId();
    const times = await this.work.write(async (tx) => {
      await this.audit.append(tx, 'accounts.signed-in', account.id, { sessionId });
      return this.storeToken(tx, account, sessionId, refreshToken);
    });
    return ok(await this.tokens.grant(account, sessionId, refreshToken, times));
  }

  private async storeToken(
    tx: Tx,
    account: Account,
    sessionId: string,
    refreshToken: string,
  ): Promise<SessionTimes> {
    const now = await this.refreshTokens.now(tx);
    const endsAt = sessionEndsAt(account.role, now, now, this.config.security.REFRESH_TOKEN_DAYS);
    await this.refreshTokens.insert(tx, {
      familyId: sessionId,
      accountId: account.id,
      tokenHash: this.tokens.fingerprint(refreshToken),
      startedAt: now,
      expiresAt: endsAt,
    });
    return { now, endsAt };
  }
}
