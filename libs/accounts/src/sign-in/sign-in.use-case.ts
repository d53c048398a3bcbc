import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { newId, ok, type Result } from '@yilian/kernel';
import { Audit, CONFIG, type Tx, UnitOfWork } from '@yilian/platform';
import { type SessionGrant } from '@yilian/contracts';
import { CheckCredentials, type Credentials, type CredentialsRefusal } from '../check-credentials.use-case';
import { sessionEndsAt } from '../domain/session-life';
import { type Account } from '../store/account.store';
import { RefreshTokenStore } from '../store/refresh-token.store';
import { Tokens } from '../tokens.adapter';

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

  async execute(credentials: Credentials): Promise<Result<SessionGrant, CredentialsRefusal>> {
    const checked = await this.checkCredentials.execute(credentials);
    if (!checked.ok) return checked;
    const account = checked.value;
    const refreshToken = this.tokens.newRefreshToken();
    const sessionId = newId();
    const startedAt = await this.work.write(async (tx) => {
      await this.audit.append(tx, 'accounts.signed-in', account.id, { sessionId });
      return this.storeToken(tx, account, sessionId, refreshToken);
    });
    return ok(await this.tokens.grant(account, sessionId, refreshToken, startedAt));
  }

  private async storeToken(tx: Tx, account: Account, sessionId: string, refreshToken: string): Promise<Date> {
    const now = await this.refreshTokens.now(tx);
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
