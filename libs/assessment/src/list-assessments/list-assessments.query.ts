import { Injectable } from '@nestjs/common';
import { type AbilityLevel, type AssessmentLine, type PersonAssessments } from '@yilian/contracts';
import { PersonScope } from '@yilian/people';
import { Database, type Principal, Settings } from '@yilian/platform';
import { CityDay } from '../city-day.query';
import { CONFIRMED, OPEN } from '../domain/ability-assessment.machine';
import { dueState } from '../domain/due';

interface Stored {
  readonly id: string;
  readonly state: AssessmentLine['state'];
  readonly reason: AssessmentLine['reason'];
  readonly assessed_on: string;
  readonly level: AbilityLevel | null;
  readonly due_on: string | null;
}
interface Known {
  readonly level: AbilityLevel | null;
  readonly assessed_on: string | null;
  readonly level_assessed: number;
}

/** What is known of a person's ability: the level and where it comes from, when the next assessment is due, the history. */
@Injectable()
export class ListAssessmentsQuery {
  constructor(
    private readonly database: Database,
    private readonly scope: PersonScope,
    private readonly city: CityDay,
    private readonly settings: Settings,
  ) {}

  /** Undefined when there is no such person or the caller may not know of it. */
  async execute(caller: Principal, olderPersonId: string): Promise<PersonAssessments | undefined> {
    const view = await this.scope.followView(this.database, caller.accountId, olderPersonId);
    if (view === 'none') return undefined;
    const [known, rows] = await Promise.all([this.known(olderPersonId), this.rows(olderPersonId)]);
    if (!known) return undefined;
    const { remindDays } = (await this.settings.get('assessment.rules')).value;
    const dueOn = rows.find(({ state }) => state === 'confirmed')?.due_on ?? null;
    const underWay = rows.find(({ state }) => OPEN.includes(state));
    return {
      olderPersonId,
      level: known.level,
      levelSource: sourceOf(known),
      assessedOn: known.assessed_on,
      due: dueState(dueOn, await this.city.today(this.database), remindDays),
      dueOn,
      underWay: view === 'masked' && underWay ? lineOf(underWay) : null,
      history: rows.filter(({ state }) => CONFIRMED.includes(state)).map(lineOf),
    };
  }

  private async known(olderPersonId: string): Promise<Known | undefined> {
    const [row] = await this.database.read<Known>(
      'SELECT ability_level AS level, assessed_on, level_assessed FROM older_person WHERE id = ?',
      [olderPersonId],
    );
    return row;
  }

  private async rows(olderPersonId: string): Promise<Stored[]> {
    return this.database.read<Stored>(
      `SELECT id, state, reason, assessed_on, level, due_on FROM ability_assessment
        WHERE older_person_id = ? AND state <> 'discarded' ORDER BY assessed_on DESC, id DESC`,
      [olderPersonId],
    );
  }
}

const sourceOf = ({ level, level_assessed }: Known): PersonAssessments['levelSource'] => {
  if (level === null) return null;
  return level_assessed === 1 ? 'assessed' : 'stated';
};

const lineOf = ({ assessed_on: assessedOn, due_on: dueOn, ...rest }: Stored): AssessmentLine => ({
  ...rest,
  assessedOn,
  dueOn,
});
