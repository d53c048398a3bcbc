import { type OrderDayOutcome, type OrderEvent, type Text } from '@yilian/contracts';

/** The dates that a step was about; what it needs of them its sentence names. */
export interface OrderStep {
  readonly event: OrderEvent;
  readonly fromDate: string | null;
  readonly untilDate: string | null;
  readonly reason: string | null;
}

const month = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;

/** Plain words for a step in the life of an order. */
export function orderSentence({ event, fromDate, untilDate, reason }: OrderStep): Text {
  const [zh, en] = [fromDate === null ? '' : month(fromDate), fromDate ?? ''];
  switch (event) {
    case 'begin':
      return untilDate === null
        ? { zh: `办好了，从${zh}开始，一直到您说停`, en: `Ordered from ${en} until further notice` }
        : { zh: `办好了，${zh}到${month(untilDate)}`, en: `Ordered from ${en} to ${untilDate}` };
    case 'pause':
      return untilDate === null
        ? { zh: `从${zh}起暂停`, en: `Paused from ${en}` }
        : { zh: `${zh}到${month(untilDate)}暂停`, en: `Paused from ${en} to ${untilDate}` };
    case 'resume':
      return { zh: '恢复了', en: 'Resumed' };
    case 'change':
      return { zh: `从${zh}起有改动`, en: `Changed from ${en}` };
    case 'leave_out':
      return { zh: `${zh}这一天不要`, en: `${en} is left out` };
    case 'take_back':
      return { zh: `${zh}这一天还是要`, en: `${en} is wanted after all` };
    case 'end':
      return { zh: `从${zh}起不再继续`, en: `Ends on ${en}` };
    case 'run_out':
      return { zh: '最后一天已过，到此结束', en: 'The last day is over: it has ended' };
    case 'stop':
      return STOPPED[reason ?? ''] ?? { zh: '已停止', en: 'Stopped' };
  }
}

const STOPPED: Readonly<Record<string, Text>> = {
  no_consent: {
    zh: '长者不再同意接受服务，已停止',
    en: 'The older person no longer agrees to be served, so it was stopped',
  },
  may_not_ask: {
    zh: '办理的人不能再替长者申请，已停止',
    en: 'Whoever ordered it may no longer ask for the older person, so it was stopped',
  },
};

/** Why nothing was asked for on a day; null when it was. */
export function whyNot(outcome: OrderDayOutcome | 'to_ask'): Text | null {
  return WHY_NOT[outcome] ?? null;
}

const WHY_NOT: Readonly<Partial<Record<OrderDayOutcome | 'to_ask', Text>>> = {
  left_out: { zh: '您说这一天不要', en: 'You left this day out' },
  paused: { zh: '暂停中', en: 'Paused' },
  too_late: { zh: '来不及了，已过截止时间', en: 'It was too late to ask for this day' },
  refused: { zh: '这一天没能申请', en: 'This day could not be asked for' },
};
