import { type WantedUnits } from '@yilian/contracts';
import { computed, type ComputedRef } from 'vue';
import { dictionary } from './dictionary';
import { dayText } from './format';

const words = dictionary({
  zh: {
    parts: { morning: '上午', afternoon: '下午', lunch: '午餐', dinner: '晚餐' },
    portions: (count: number) => `${count} 份`,
    from: (day: string) => `${day}起`,
    nights: (count: number) => `住 ${count} 晚`,
    long: '长期住',
    trial: '试住',
    hours: (minutes: number) => (minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`),
  },
  en: {
    parts: { morning: 'morning', afternoon: 'afternoon', lunch: 'lunch', dinner: 'dinner' },
    portions: (count) => (count === 1 ? '1 portion' : `${count} portions`),
    from: (day) => `from ${day}`,
    nights: (count) => (count === 1 ? '1 night' : `${count} nights`),
    long: 'for good',
    trial: 'to try the home',
    hours: (minutes) => (minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`),
  },
});

const NOON = 12 * 60;

/** What was asked for, one line for each date. Returned as a function, so that a switch of language changes it. */
export function useUnitsText(): ComputedRef<(units: WantedUnits) => string[]> {
  const t = words();
  const join = (...texts: readonly string[]): string => texts.join(' ');
  return computed(() => (units: WantedUnits): string[] => {
    const { parts, portions, from, nights, long, trial, hours } = t.value;
    switch (units.kind) {
      case 'meal':
        return units.portions.map(({ date, meal, quantity }) =>
          join(dayText(date), parts[meal], portions(quantity)),
        );
      case 'day_care':
        return units.sessions.map(({ date, part }) => join(dayText(date), parts[part]));
      case 'home_care':
        return units.visits.map(({ date, fromMinute, durationMinutes }) =>
          join(dayText(date), fromMinute < NOON ? parts.morning : parts.afternoon, hours(durationMinutes)),
        );
      case 'residential':
        return [
          join(
            from(dayText(units.fromDate)),
            units.nights === null ? long : nights(units.nights),
            ...(units.trial ? [trial] : []),
          ),
        ];
    }
  });
}
