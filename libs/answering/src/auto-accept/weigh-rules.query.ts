import { Injectable } from '@nestjs/common';
import { type AutoAcceptRules as RuleList, type WeighedAutoAcceptRule } from '@yilian/contracts';
import { Database, RequestContext, Settings } from '@yilian/platform';
import { AutoAcceptRules, type ListedRule } from '../store/auto-accept-rules.store';

type Record = WeighedAutoAcceptRule['record'];
type Counts = Omit<Record, 'windowDays'>;
type Raw = { readonly [K in keyof Counts]: string | number } & { readonly serviceId: string };

const NEVER_ASKED: Counts = { asked: 0, accepted: 0, declined: 0, late: 0 };

/** The rules of an officer's area, each with what is known of its house. Offers belong to others and are only read. */
@Injectable()
export class WeighRulesQuery {
  constructor(
    private readonly database: Database,
    private readonly context: RequestContext,
    private readonly rules: AutoAcceptRules,
    private readonly settings: Settings,
  ) {}

  async execute(): Promise<RuleList> {
    const [{ value: vacancy }, { value: discovery }] = await Promise.all([
      this.settings.get('capacity.vacancy'),
      this.settings.get('discovery.rules'),
    ]);
    const listed = await this.rules.listed(this.database, this.context.principal?.townCode ?? null);
    const { windowDays } = vacancy;
    const counts = await this.counts(listed, windowDays);
    const { high, medium } = discovery.trustGrades;
    const gradeOf = (trust: number): WeighedAutoAcceptRule['grade'] =>
      trust >= high ? 'high' : trust >= medium ? 'medium' : 'low';
    return {
      items: listed.map(({ rule, trust }) => ({
        ...rule,
        record: { windowDays, ...(counts.get(rule.serviceId) ?? NEVER_ASKED) },
        ...{ trust, grade: gradeOf(trust) },
      })),
    };
  }

  private async counts(listed: readonly ListedRule[], windowDays: number): Promise<Map<string, Counts>> {
    if (listed.length === 0) return new Map();
    const rows = await this.database.query<Raw>(
      `SELECT service_id AS serviceId, COUNT(*) AS asked, SUM(state = 'accepted') AS accepted,
              SUM(state = 'declined') AS declined, SUM(state = 'expired') AS late
         FROM offer
        WHERE provider_id IN (?) AND service_id IN (?) AND state IN ('accepted', 'declined', 'expired')
          AND sent_at > now(3) - INTERVAL ? DAY
        GROUP BY service_id`,
      [listed.map(({ providerId }) => providerId), listed.map(({ rule }) => rule.serviceId), windowDays],
    );
    return new Map(
      rows.map(({ serviceId, asked, accepted, declined, late }) => [
        serviceId,
        {
          ...{ asked: Number(asked), accepted: Number(accepted) },
          ...{ declined: Number(declined), late: Number(late) },
        },
      ]),
    );
  }
}
