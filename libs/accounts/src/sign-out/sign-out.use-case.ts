import { Injectable } from '@nestjs/common';
import { Audit, UnitOfWork } from '@yilian/platform';
import { RefreshTokenStore } from '../store/refresh-token.store';
import { type SignedIn } from '../token-authenticator.adapter';

/** Ends one session: its refresh tokens at once, its access token within a second. */
@Injectable()
export class SignOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly refreshTokens: RefreshTokenStore,
    private readonly audit: Audit,
  ) {}

  async execute({ principal, sessionId }: SignedIn): Promise<void> {
    await this.work.write(async (tx) => {
      await this.refreshTokens.revokeFamily(tx, sessionId);
      await this.audit.append(tx, 'accounts.signed-out', principal.accountId, { sessionId });
    });
  }
}
