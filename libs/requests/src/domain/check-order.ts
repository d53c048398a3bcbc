import { type FieldError } from '@yilian/contracts';
import { addDays } from '@yilian/kernel';
import { datesBetween } from './order-days';
import { type OrderTerms, type StandingOrder } from './standing-order';
import { HORIZON_DAYS } from './units';

const fault = (pointer: string, zh: string, en: string): FieldError => ({ pointer, message: { zh, en } });

/** What is wrong with the dates of a new order, everything at once. `today` is the city's date. */
export function newOrderFaults(
  order: Pick<StandingOrder, 'fromDate' | 'untilDate'> & { readonly terms: readonly OrderTerms[] },
  today: string,
): FieldError[] {
  const { fromDate, untilDate } = order;
  const last = addDays(today, HORIZON_DAYS);
  const faults: FieldError[] = [];
  if (fromDate <= today)
    faults.push(fault('/fromDate', '最早从明天开始', 'It can begin tomorrow at the earliest'));
  if (fromDate > last)
    faults.push(fault('/fromDate', `最晚从 ${last} 开始`, `It can begin on ${last} at the latest`));
  if (untilDate === null) return faults;
  if (untilDate < fromDate)
    faults.push(fault('/untilDate', '结束日期早于开始日期', 'The last day is before the first'));
  else if (datesBetween(order, fromDate, untilDate).length === 0)
    faults.push(
      fault('/weekdays', '这段时间里没有您选的星期几', 'None of these days of the week lies in that time'),
    );
  return faults;
}

/** What is wrong with a pause. */
export function pauseFaults(
  { fromDate, untilDate }: { readonly fromDate: string; readonly untilDate: string | null },
  today: string,
): FieldError[] {
  const faults = fromFaults(fromDate, today);
  if (untilDate !== null && untilDate < fromDate)
    faults.push(
      fault(
        '/untilDate',
        '恢复前的最后一天早于暂停的第一天',
        'The last day of the pause is before its first',
      ),
    );
  return faults;
}

/** A day from which something is to count may be today, but not have passed. */
export const fromFaults = (fromDate: string, today: string): FieldError[] =>
  fromDate < today ? [fault('/fromDate', '日期已经过去', 'This date has passed')] : [];

/** What is wrong with changed terms. */
export function changeFaults(order: StandingOrder, terms: OrderTerms, today: string): FieldError[] {
  const faults =
    terms.fromDate <= today
      ? [fault('/fromDate', '最早从明天开始改', 'It can change tomorrow at the earliest')]
      : [];
  if (terms.each.kind !== order.kind)
    faults.push(
      fault(
        '/each/kind',
        '不能换成另一种服务，请另外办理',
        'Another kind of service needs an order of its own',
      ),
    );
  if (order.untilDate !== null && terms.fromDate > order.untilDate)
    faults.push(fault('/fromDate', '那时已经结束了', 'It has ended by then'));
  return faults;
}

/** What is wrong with leaving a day out. */
export function leftOutFaults(order: StandingOrder, date: string, today: string): FieldError[] {
  if (date < today) return [fault('/date', '日期已经过去', 'This date has passed')];
  return datesBetween(order, date, date).length === 0
    ? [fault('/date', '这一天本来就没有安排', 'Nothing is ordered for this day')]
    : [];
}

/** Too late to leave a day out. */
export const hasBegun: FieldError = fault(
  '/date',
  '这一天已经开始或者已经结束，不能再取消',
  'This day has begun or is over and can no longer be left out',
);
