import { Injectable } from '@nestjs/common';
import { type AbilityLevel, type AssessmentLine, type AssessmentTasks } from '@yilian/contracts';
import { PersonCards } from '@yilian/people';
import { Database, type Principal, Settings } from '@yilian/platform';
import { CityDay } from '../city-day.query';
import { addDays, dueState } from '../domain/due';

/** `under_way`: somebody works on it or it waits for the second assessor; `due`: nobody does, and it is time. */
export type TaskList = 'under_way' | 'due';

/** Which part of a list: at most `limit` persons with an id above `after`. */
export interface TaskPage {
  readonly show: TaskList;
  readonly after: string;
  readonly limit: number;
}

interface Stored {
  readonly person_id: string;
  readonly known_level: AbilityLevel | null;
  readonly current_due_on: string | null;
  readonly id: string | null;
  readonly state: AssessmentLine['state'];
  readonly reason: AssessmentLine['reason'];
  readonly assessed_on: string;
  readonly entered_by: string;
}

const CONDITIONS: Readonly<Record<TaskList, string>> = {
  under_way: 'one.id IS NOT NULL',
  due: 'one.id IS NULL AND (current.id IS NULL OR current.due_on <= ?)',
};

/** Whom assessors of an area have to look after, by id of the person, names masked. */
@Injectable()
export class ListTasksQuery {
  constructor(
    private readonly database: Database,
    private readonly cards: PersonCards,
    private readonly city: CityDay,
    private readonly settings: Settings,
  ) {}

  async execute(caller: Principal, page: TaskPage): Promise<AssessmentTasks> {
    const today = await this.city.today(this.database);
    const { remindDays } = (await this.settings.get('assessment.rules')).value;
    const found = await this.rows(caller, page, addDays(today, remindDays));
    const rows = found.slice(0, page.limit);
    const cards = await this.cards.of(
      this.database,
      rows.map((row) => row.person_id),
      true,
    );
    const items = rows.map((row) => ({
      olderPerson: cards.get(row.person_id)!,
      level: row.known_level,
      due: dueState(row.current_due_on, today, remindDays),
      dueOn: row.current_due_on,
      underWay: lineOf(row),
      mine: row.entered_by === caller.accountId,
    }));
    return { items, next: found.length > page.limit ? rows.at(-1)!.person_id : null };
  }

  private async rows(
    { role, townCode }: Principal,
    { show, after, limit }: TaskPage,
    until: string,
  ): Promise<Stored[]> {
    const ofTown = role === 'town_officer' ? 'person.town_code = ? AND' : '';
    return this.database.read<Stored>(
      `SELECT person.id AS person_id, person.ability_level AS known_level, current.due_on AS current_due_on,
              one.id, one.state, one.reason, one.assessed_on, one.entered_by
         FROM older_person AS person
         LEFT JOIN ability_assessment AS current ON current.current_of = person.id
         LEFT JOIN ability_assessment AS one ON one.under_way_of = person.id
        WHERE ${ofTown} person.id > ? AND ${CONDITIONS[show]} ORDER BY person.id LIMIT ?`,
      [
        ...(role === 'town_officer' ? [townCode] : []),
        after,
        ...(show === 'due' ? [until] : []),
        String(limit + 1),
      ],
    );
  }
}

const lineOf = ({ id, state, reason, assessed_on: assessedOn }: Stored): AssessmentLine | null =>
  id === null ? null : { id, state, reason, assessedOn, level: null, dueOn: null };
