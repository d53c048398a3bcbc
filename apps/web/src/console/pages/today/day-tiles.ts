import { type ProviderToday } from '@yilian/contracts';
import { today } from '../../../shell/clock';
import { soonText } from '../../../words/format';
import { type todayWords } from './today.words';

/** One number of the day and what it means. */
export interface DayTile {
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

/** The numbers that this house has; what it does not offer has no tile. */
export function dayTiles(day: ProviderToday, t: ReturnType<typeof todayWords>['value']): readonly DayTile[] {
  const { admissions, attendance, meals, visits, beds } = day;
  const when = (moment: string): string => soonText(moment, today());
  const share = (name: string, part: { done: number; expected: number } | null, note: string): DayTile[] =>
    part ? [{ name, value: t.of(part.done, part.expected), note }] : [];
  return [
    ...share(t.admissions, admissions, t.begun),
    ...share(t.attendance, attendance, t.doneOf),
    ...(meals
      ? [
          {
            name: t.meals,
            value: t.mealCounts(meals.lunch, meals.dinner),
            note: meals.cutoffAt ? t.cutoff(when(meals.cutoffAt)) : '',
          },
        ]
      : []),
    ...share(t.visits, visits, t.begun),
    ...(beds
      ? [
          {
            name: t.beds,
            value: t.bedCounts(beds.vacant, beds.total),
            note: beds.confirmedAt ? t.confirmed(when(beds.confirmedAt)) : t.neverConfirmed,
          },
        ]
      : []),
  ];
}
