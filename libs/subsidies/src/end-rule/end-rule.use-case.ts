import { Injectable } from '@nestjs/common';
import { type EndedRule } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Refusal, UnitOfWork } from '@yilian/platform';
import { CityToday } from '../city-today.query';
import { SubsidyRules } from '../store/subsidy-rules.store';

type Refused = Refusal<'common.not-found' | 'subsidies.in-the-past' | 'subsidies.ended-already'>;

/** Ends a version of a rule, today at the earliest; an end that stands is never put off. */
@Injectable()
export class EndRule {
  constructor(
    private readonly work: UnitOfWork,
    private readonly city: CityToday,
    private readonly rules: SubsidyRules,
    private readonly audit: Audit,
  ) {}

  async execute(id: string, until: string): Promise<Result<EndedRule, Refused>> {
    const { today } = await this.city.now();
    return this.work.decide<EndedRule, Refused>(async (tx) => {
      const rule = await this.rules.lock(tx, id);
      if (!rule) return refuse({ code: 'common.not-found' });
      if (until < today) return refuse({ code: 'subsidies.in-the-past' });
      if (!(await this.rules.end(tx, id, until))) return refuse({ code: 'subsidies.ended-already' });
      await this.audit.append(tx, 'subsidies.rule-ended', id, {
        code: rule.code,
        version: rule.version,
        until,
      });
      return ok({ id, until });
    });
  }
}
