import { bookWords } from './book.words';
import { type Draft } from './draft';
import { weeklyWords } from './weekly.words';

/** What is wrong with the answer to the question for the days, for `faults.check`. */
export function useDayFaults(): (draft: Draft) => Readonly<Record<string, string | false>> {
  const [t, weekly] = [bookWords(), weeklyWords()];
  return (draft) => {
    if (draft.rhythm === 'once') return { days: draft.dates.length === 0 && t.value.noDay };
    return {
      weekdays: draft.weekdays.length === 0 && weekly.value.noWeekday,
      untilDate: draft.end === 'date' && !isDayFrom(draft.untilDate, draft.firstDay) && weekly.value.badUntil,
    };
  };
}

const isDayFrom = (date: string, first: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) &&
  !Number.isNaN(Date.parse(date)) &&
  new Date(date).toISOString().startsWith(date) &&
  date >= first;
