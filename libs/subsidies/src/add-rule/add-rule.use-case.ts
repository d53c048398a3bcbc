import { Injectable } from '@nestjs/common';
import { type AddedRule, type NewSubsidyRule } from '@yilian/contracts';
import { addDays, newId, ok, refuse, type Result } from '@yilian/kernel';
import { Audit, isDuplicate, type Refusal, type Tx, UnitOfWork } from '@yilian/platform';
import { CityToday } from '../city-today.query';
import { SubsidyRules } from '../store/subsidy-rules.store';

type Answer = Result<AddedRule, Refusal<'subsidies.rule-changed' | 'subsidies.in-the-past'>>;

/**
 * Adds a version of a rule. It begins today or later, so that an estimate that was given stays true, and the version
 * before it ends the day before.
 */
@Injectable()
export class AddRule {
  constructor(
    private readonly work: UnitOfWork,
    private readonly city: CityToday,
    private readonly rules: SubsidyRules,
    private readonly audit: Audit,
  ) {}

  async execute(rule: NewSubsidyRule): Promise<Answer> {
    const { today } = await this.city.now();
    if (rule.from < today) return refuse({ code: 'subsidies.in-the-past' });
    try {
      return await this.work.decide((tx) => this.add(tx, rule));
    } catch (error) {
      // The unique key on code and version is the judge between two who add the same version.
      if (isDuplicate(error)) return refuse({ code: 'subsidies.rule-changed' });
      throw error;
    }
  }

  private async add(tx: Tx, { follows, ...rule }: NewSubsidyRule): Promise<Answer> {
    const versions = await this.rules.lockVersions(tx, rule.code);
    if ((versions.at(-1)?.version ?? 0) !== follows) return refuse({ code: 'subsidies.rule-changed' });
    for (const earlier of versions) await this.rules.end(tx, earlier.id, addDays(rule.from, -1));
    const added = { id: newId(), code: rule.code, version: follows + 1 };
    await this.rules.add(tx, { ...rule, ...added });
    await this.audit.append(tx, 'subsidies.rule-added', added.id, {
      code: rule.code,
      version: added.version,
    });
    return ok(added);
  }
}
