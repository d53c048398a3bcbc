import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@yilian/kernel';
import { MatchingFacts, PersonScope } from '@yilian/people';
import { Audit, type Refusal, RequestContext, UnitOfWork } from '@yilian/platform';
import { type PersonFacts } from './domain/person';

type Answer = Result<PersonFacts, Refusal<'common.not-found' | 'common.signed-out'>>;

/** What the record says of somebody, for whoever may ask for services or follow them; each look is written down. */
@Injectable()
export class EstimatedPerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly context: RequestContext,
    private readonly scope: PersonScope,
    private readonly facts: MatchingFacts,
    private readonly audit: Audit,
  ) {}

  async of(olderPersonId: string, today: string): Promise<Answer> {
    const principal = this.context.principal;
    if (!principal) return refuse({ code: 'common.signed-out' });
    return this.work.decide(async (tx): Promise<Answer> => {
      const allowed =
        (await this.scope.canAsk(tx, principal.accountId, olderPersonId)) ||
        (await this.scope.mayFollow(principal, olderPersonId));
      const person = allowed ? await this.facts.forRequest(tx, olderPersonId) : undefined;
      if (!person) return refuse({ code: 'common.not-found' });
      await this.audit.append(tx, 'subsidies.person-estimated', olderPersonId);
      const { categories, level, townCode, birthYear } = person;
      return ok({ categories, level, townCode, age: Number(today.slice(0, 4)) - birthYear });
    });
  }
}
