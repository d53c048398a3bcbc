import { computed, type ComputedRef } from 'vue';
import { type DayPart, type MealTime } from '@yilian/contracts';
import { dictionary } from '../words/dictionary';

const parts = (words: Readonly<Record<DayPart | MealTime, string>>) => words;
const words = dictionary({
  zh: { parts: parts({ morning: '上午', afternoon: '下午', lunch: '午餐', dinner: '晚餐' }) },
  en: { parts: parts({ morning: 'morning', afternoon: 'afternoon', lunch: 'lunch', dinner: 'dinner' }) },
});

/** The word for a part of a day. */
export function useUnitPart(): ComputedRef<(part: DayPart | MealTime) => string> {
  const t = words();
  return computed(() => (part) => t.value.parts[part]);
}
