import { Injectable } from '@nestjs/common';
import { PersonScope } from '@yilian/people';
import { type Principal } from '@yilian/platform';
import { type Side } from '../domain/complaint';

/** How an account stands to a complaint, read afresh each time. */
@Injectable()
export class ComplaintSides {
  constructor(private readonly scope: PersonScope) {}

  /** Undefined for whom it does not concern; a provider from the moment on at which an officer showed it to them. */
  async of(
    principal: Principal,
    about: { readonly olderPersonId: string; readonly providerId: string; readonly sharedAt: Date | null },
  ): Promise<Side | undefined> {
    if (principal.role === 'provider_manager')
      return about.sharedAt !== null && about.providerId === principal.providerId ? 'provider' : undefined;
    if (!(await this.scope.mayFollow(principal, about.olderPersonId))) return undefined;
    return principal.role === 'family' ? 'family' : 'officer';
  }
}
