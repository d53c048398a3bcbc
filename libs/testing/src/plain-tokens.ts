import { Injectable, Module } from '@nestjs/common';
import { type Role } from '@yilian/contracts';
import { Authenticator, type Principal } from '@yilian/platform';

/** The token is `<role>.<account id>.<town>`, for a manager with `.<provider id>` behind it. */
@Injectable()
class PlainToken extends Authenticator {
  override async authenticate(token: string): Promise<Principal> {
    const [role, accountId, town, provider] = token.split('.') as [Role, string, string, string?];
    return Promise.resolve({
      accountId,
      role,
      providerId: provider ?? null,
      townCode: town === '' ? null : town,
    });
  }
}

/** For tests that look at rights and not at tokens. */
@Module({ providers: [{ provide: Authenticator, useClass: PlainToken }], exports: [Authenticator] })
export class PlainTokens {}
