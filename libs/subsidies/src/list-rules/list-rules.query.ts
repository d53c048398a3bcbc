import { Injectable } from '@nestjs/common';
import { type SubsidyRuleList } from '@yilian/contracts';
import { Database } from '@yilian/platform';
import { CityToday } from '../city-today.query';
import { givesText, whoText } from '../domain/words';
import { SubsidyRules } from '../store/subsidy-rules.store';

@Injectable()
export class ListRulesQuery {
  constructor(
    private readonly city: CityToday,
    private readonly rules: SubsidyRules,
    private readonly database: Database,
  ) {}

  async on(date?: string): Promise<SubsidyRuleList> {
    const on = date ?? (await this.city.now()).today;
    const rules = await this.rules.between(this.database, on, on);
    return {
      on,
      rules: rules.map((rule) => ({
        ...rule,
        whoText: whoText(rule.who),
        givesText: givesText(rule.gives, rule.kind, rule.cap),
      })),
    };
  }
}
