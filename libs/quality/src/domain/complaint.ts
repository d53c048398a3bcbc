import { type ComplaintAction, type ComplaintState, type Text } from '@yilian/contracts';
import { type ComplaintEvent, complaintMachine } from './complaint.machine';

/** How somebody stands to a complaint. */
export type Side = 'family' | 'officer' | 'provider';

const THEIRS: Readonly<Record<Side, readonly ComplaintEvent[]>> = {
  family: ['close', 'reopen'],
  officer: ['acknowledge', 'answer', 'close'],
  provider: [],
};

/** True when that side may take the step at all, whatever the state. */
export const isTheirs = (side: Side, event: ComplaintEvent): boolean => THEIRS[side].includes(event);

/** What a side may do now. */
export function actionsOf(side: Side, state: ComplaintState, shared: boolean): ComplaintAction[] {
  const steps = THEIRS[side].filter((event) => complaintMachine.next(state, event) !== undefined);
  return side === 'officer' && !shared ? [...steps, 'share'] : [...steps];
}

const SENTENCES: Readonly<Record<string, Text>> = {
  receive: { zh: '投诉已收到', en: 'The complaint was received' },
  acknowledge: {
    zh: '工作人员已接手，正在了解情况',
    en: 'A member of staff took it on and is looking into it',
  },
  answer: { zh: '已答复', en: 'An answer was given' },
  close: { zh: '已办结', en: 'The complaint is closed' },
  reopen: { zh: '重新打开，请再看一次', en: 'It was opened again, to be looked at once more' },
  share: { zh: '已请机构说明情况', en: 'The provider was asked for its side' },
};

/** Plain words for a step. */
export const complaintSentence = (event: string): Text => SENTENCES[event] ?? { zh: event, en: event };
