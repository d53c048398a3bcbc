import { type EachTime, type OrderEndReason } from '@yilian/contracts';
import { computed, type ComputedRef } from 'vue';
import { dictionary } from './dictionary';
import { dayText, listText } from './format';

/** An order as far as one sentence tells it. */
export interface OrderInWords {
  readonly weekdays: readonly number[];
  readonly each: EachTime;
  readonly fromDate: string;
  readonly untilDate?: string | null | undefined;
}

const ends = (words: Record<OrderEndReason, string>): Record<OrderEndReason, string> => words;

const words = dictionary({
  zh: {
    days: ['一', '二', '三', '四', '五', '六', '日'],
    every: (days: string) => (days === '' ? '每天' : `每周${days}`),
    meals: { lunch: '午餐', dinner: '晚餐' },
    parts: { morning: '上午', afternoon: '下午' },
    whole: '一整天',
    portions: (meals: string, count: number) => `送${meals} ${count} 份`,
    dayCare: (part: string, ride: boolean) => `去日间照料（${part}${ride ? '，要接送' : ''}）`,
    visit: (task: string, part: string, hours: number) => `${part}上门${task}，${hours} 小时`,
    span: (from: string, until: string | null) =>
      until === null ? `从${from}起，一直到您说停` : `从${from}到${until}`,
    sentence: (span: string, every: string, what: string) => `${span}：${every}${what}。`,
    ends: ends({
      ended_by_family: '已结束。',
      last_day_over: '最后一天已过，已结束。',
      no_consent: '长者不再同意接受服务，已停止。请先和长者商量。',
      may_not_ask: '办理的人不能再替长者申请，已停止。还需要的话，请由可以申请的家人重新办理。',
    }),
  },
  en: {
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    every: (days) => (days === '' ? 'every day' : `every ${days}`),
    meals: { lunch: 'lunch', dinner: 'dinner' },
    parts: { morning: 'in the morning', afternoon: 'in the afternoon' },
    whole: 'the whole day',
    portions: (meals, count) => ` ${meals}, ${count === 1 ? '1 portion' : `${count} portions`}`,
    dayCare: (part, ride) => ` day care, ${part}${ride ? ', with transport' : ''}`,
    visit: (task, part, hours) => ` ${task} at home ${part}, ${hours} h`,
    span: (from, until) =>
      until === null ? `From ${from} until further notice` : `From ${from} to ${until}`,
    sentence: (span, every, what) => `${span}: ${every}${what}.`,
    ends: ends({
      ended_by_family: 'It has ended.',
      last_day_over: 'The last day is over: it has ended.',
      no_consent: 'The older person no longer agrees to be served, so it was stopped. Talk to them first.',
      may_not_ask:
        'Whoever ordered it may no longer ask for the older person, so it was stopped. If it is still needed, somebody who may ask has to order it anew.',
    }),
  },
});
export const orderWords = words;

const NOON = 12 * 60;

/** Parts of a standing order in plain words. Returned as functions, so that a switch of language changes them. */
export function useOrderText(): ComputedRef<{
  readonly every: (weekdays: readonly number[]) => string;
  readonly span: (order: Pick<OrderInWords, 'fromDate' | 'untilDate'>) => string;
  readonly sentence: (order: OrderInWords) => string;
}> {
  const t = words();
  const what = (each: EachTime): string => {
    const { meals, parts, whole, portions, dayCare, visit } = t.value;
    switch (each.kind) {
      case 'meal':
        return portions(listText(each.portions.map(({ meal }) => meals[meal])), each.portions[0]!.quantity);
      case 'day_care':
        return dayCare(each.parts.length > 1 ? whole : parts[each.parts[0]!], each.transport);
      case 'home_care': {
        const { fromMinute, durationMinutes } = each.visits[0]!;
        const part = fromMinute < NOON ? parts.morning : parts.afternoon;
        return visit(each.task, part, durationMinutes / 60);
      }
    }
  };
  return computed(() => {
    const every = (weekdays: readonly number[]): string =>
      t.value.every(weekdays.length === 7 ? '' : listText(weekdays.map((day) => t.value.days[day - 1]!)));
    const span = ({ fromDate, untilDate = null }: Pick<OrderInWords, 'fromDate' | 'untilDate'>): string =>
      t.value.span(dayText(fromDate), untilDate === null ? null : dayText(untilDate));
    return {
      every,
      span,
      sentence: (order) => t.value.sentence(span(order), every(order.weekdays), what(order.each)),
    };
  });
}
