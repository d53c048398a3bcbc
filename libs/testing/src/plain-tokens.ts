import { Module } from '@nestjs/common';
import { type Role } from '@yilian/contracts';
import { Authenticator, type Principal } from '@yilian/platform';

/** The token that says who somebody is: `<role>.<account id>.<provider id>.<town>`, empty where there is none. */
export function tokenOf({ role, accountId, providerId, townCode }: Principal): string {
  return [role, accountId, providerId ?? '', townCode ?? ''].join('.');
}

/** Believes every token. A role and an account are enough: whose they are may be left out. */
class PlainToken extends Authenticator {
  override async authenticate(token: string): Promise<Principal | undefined> {
    const [role, accountId, providerId, townCode] = token.split('.') as [Role, string?, string?, string?];
    if (!accountId) return undefined;
    return Promise.resolve({ accountId, role, providerId: providerId || null, townCode: townCode || null });
  }
}

/** For tests that look at rights and not at tokens. */
@Module({ providers: [{ provide: Authenticator, useClass: PlainToken }], exports: [Authenticator] })
export class PlainTokens {}
