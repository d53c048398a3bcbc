import { Injectable } from '@nestjs/common';
import { Audit, type Tx, UnitOfWork } from '@yilian/platform';
import { RefreshTokenStore } from '../store/refresh-token.store';
import { type SignedIn } from '../token-authenticator.adapter';
import { Tokens } from '../tokens.adapter';

/** Ends one session: its refresh tokens at once, its access token within a second. */
@Injectable()
export class SignOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly refreshTokens: RefreshTokenStore,
    private readonly tokens: Tokens,
    private readonly audit: Audit,
  ) {}

  async execute({ principal, sessionId }: SignedIn): Promise<void> {
    await this.work.write(async (tx) => this.end(tx, sessionId, principal.accountId));
  }

  /** The session of a refresh token, also of one that was just replaced; an unknown one has ended already. */
  async byRefreshToken(refreshToken: string): Promise<void> {
    await this.work.write(async (tx) => {
      const token = await this.refreshTokens.lock(tx, this.tokens.fingerprint(refreshToken));
      if (token) await this.end(tx, token.familyId, token.accountId);
    });
  }

  private async end(tx: Tx, sessionId: string, accountId: string): Promise<void> {
    await this.refreshTokens.revokeFamily(tx, sessionId);
    await this.audit.append(tx, 'accounts.signed-out', accountId, { sessionId });
  }
}
