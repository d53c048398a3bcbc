import { Injectable } from '@nestjs/common';
import { JobHandler, type JobItem, Settings, type Tx } from '@yilian/platform';
import { afterMeal } from '../domain/welfare';
import { CallForWelfare } from '../steps/call-for-welfare.use-case';
import { WelfareChecks } from '../store/welfare-checks.store';
import { MissedMealQuery } from './missed-meal.query';

/** A meal was not received. Where somebody lives alone, people look whether all is well; else the family is told. */
@Injectable()
export class OpenWelfareCheck extends JobHandler<'emergency.open-welfare-check'> {
  readonly job = 'emergency.open-welfare-check';
  override readonly batch = 8;

  constructor(
    private readonly meals: MissedMealQuery,
    private readonly checks: WelfareChecks,
    private readonly call: CallForWelfare,
    private readonly settings: Settings,
  ) {
    super();
  }

  async handle(tx: Tx, items: readonly JobItem<'emergency.open-welfare-check'>[]): Promise<void> {
    const ids = [...new Set(items.map(({ payload }) => payload.deliveryId))];
    for (const id of ids.sort()) await this.look(tx, id);
  }

  private async look(tx: Tx, deliveryId: string): Promise<void> {
    const meal = await this.meals.of(tx, deliveryId);
    if (!meal) return;
    const { state, categories, isSilent, ...check } = meal;
    const next = afterMeal(state, categories, isSilent);
    const { requestId, olderPersonId } = check;
    if (next === 'tell') tx.record('emergency.family-to-tell.v1', deliveryId, { requestId, olderPersonId });
    if (next !== 'check') return;
    const { dueSeconds } = (await this.settings.get('emergency.welfare')).value;
    const [clock] = await tx.query<{ dueAt: Date }>('SELECT now(3) + INTERVAL ? SECOND AS dueAt', [
      dueSeconds,
    ]);
    const opened = await this.checks.add(tx, check, clock!.dueAt);
    if (opened) await this.call.first(tx, opened);
  }
}
