import { type RequestState, type WantedUnits } from '@yilian/contracts';
import { addDays, type CalendarEvent, momentOf } from '@yilian/kernel';

/** What a calendar may know of a request: nothing that names or locates the person. */
export interface InCalendar {
  readonly id: string;
  readonly number: string;
  readonly state: RequestState;
  readonly units: WantedUnits;
  /** Who serves; null before somebody has accepted. */
  readonly provider: string | null;
}

const WORDS = {
  zh: {
    meal: { lunch: '午餐', dinner: '晚餐' },
    part: { morning: '日间照料（上午）', afternoon: '日间照料（下午）' },
    portions: (count: number) => `${count} 份`,
    visit: (minutes: number) => `上门照护 ${minutes} 分钟`,
    window: '在这段时间内上门。',
    stay: '入住养老院',
    number: '编号',
    details: '时间、变更和取消以颐联页面为准。',
  },
  en: {
    meal: { lunch: 'Lunch', dinner: 'Dinner' },
    part: { morning: 'Day care (morning)', afternoon: 'Day care (afternoon)' },
    portions: (count: number) => `× ${count}`,
    visit: (minutes: number) => `Care at home, ${minutes} minutes`,
    window: 'Somebody comes within this time.',
    stay: 'Moving into the care home',
    number: 'Number',
    details: 'Times, changes and cancelling: see the pages of Yilian.',
  },
} as const;
export type CalendarLanguage = keyof typeof WORDS;

const CONFIRMED: readonly RequestState[] = ['booked', 'in_service', 'completed', 'closed'];
const OVER: readonly RequestState[] = ['cancelled', 'unmet'];

/** One event for each date, portion or visit. What has no agreed hour is an event of the whole day. */
export function calendarEvents(
  { id, number, state, units, provider }: InCalendar,
  language: CalendarLanguage,
  timeZone: string,
): CalendarEvent[] {
  const t = WORDS[language];
  const status = OVER.includes(state) ? 'CANCELLED' : CONFIRMED.includes(state) ? 'CONFIRMED' : 'TENTATIVE';
  return entriesOf(units, t, timeZone).map(({ what, when, hint = '' }, index) => ({
    uid: `${id}-${index}@yilian`,
    summary: provider === null ? what : `${what} · ${provider}`,
    description: [hint, `${t.number} ${number}`, t.details].filter((line) => line !== '').join('\n'),
    ...{ status, when },
  }));
}

interface Entry {
  readonly what: string;
  readonly when: CalendarEvent['when'];
  readonly hint?: string;
}

function entriesOf(units: WantedUnits, t: (typeof WORDS)[CalendarLanguage], timeZone: string): Entry[] {
  const days = (fromDate: string, count: number) => ({ fromDate, toDate: addDays(fromDate, count) });
  switch (units.kind) {
    case 'meal':
      return units.portions.map(({ date, meal, quantity }) => ({
        what: `${t.meal[meal]} ${t.portions(quantity)}`,
        when: days(date, 1),
      }));
    case 'day_care':
      return units.sessions.map(({ date, part }) => ({ what: t.part[part], when: days(date, 1) }));
    case 'home_care':
      return units.visits.map(({ date, fromMinute, toMinute, durationMinutes }) => ({
        what: t.visit(durationMinutes),
        hint: t.window,
        when: { fromMs: momentOf(date, fromMinute, timeZone), toMs: momentOf(date, toMinute, timeZone) },
      }));
    case 'residential':
      return [{ what: t.stay, when: days(units.fromDate, units.nights ?? 1) }];
  }
}
