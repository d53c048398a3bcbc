import { Injectable } from '@nestjs/common';
import { type MealOverlaps, type WantedUnits } from '@yilian/contracts';
import { PersonScope } from '@yilian/people';
import { commonProblem, Database } from '@yilian/platform';
import { type MealOfDay, mealOverlaps } from '../domain/meal-overlaps';

interface Raw {
  readonly requestId: string;
  readonly number: string;
  readonly units: string;
}

/** Which of some meals a person gets already. It warns and forbids nothing: a guest may come to lunch. */
@Injectable()
export class MealOverlapsQuery {
  constructor(
    private readonly database: Database,
    private readonly scope: PersonScope,
  ) {}

  /** @throws ProblemException 404 for a person that does not exist, or for whom the account may not ask. */
  async execute(
    accountId: string,
    olderPersonId: string,
    wanted: readonly MealOfDay[],
  ): Promise<MealOverlaps> {
    if (!(await this.scope.canAsk(this.database, accountId, olderPersonId)))
      throw commonProblem('common.not-found');
    const rows = await this.database.read<Raw>(
      `SELECT id AS requestId, number, units FROM care_request
        WHERE older_person_id = ? AND kind = 'meal'
          AND state IN ('submitted', 'matching', 'offered', 'waiting', 'escalated', 'booked', 'in_service')
        ORDER BY submitted_at, id`,
      [olderPersonId],
    );
    const open = rows.map(({ units, ...row }) => ({ ...row, units: JSON.parse(units) as WantedUnits }));
    return { items: mealOverlaps(wanted, open) };
  }
}
