import { addDays, weekdayOf } from '@yilian/kernel';
import { type EachTime } from '@yilian/contracts';
import { type NewOrder } from '../../client/orders';
import { type NewRequest } from '../../client/questions';
import { type FlowName } from '../../routes/flows';
import { type Draft } from './draft';
import { requestOf, type Wording } from './to-request';

/** True when the answers are to count every week. */
export const isWeekly = (flow: FlowName, draft: Draft): boolean =>
  flow !== 'care-home' && draft.rhythm === 'weekly';

const weekdaysOf = ({ weekdays }: Draft): number[] => weekdays.map(Number).sort();

/** The first day on which something comes; nothing before the days are chosen. */
export function firstDate(draft: Draft): string | undefined {
  const weekdays = weekdaysOf(draft);
  if (draft.firstDay === '' || weekdays.length === 0) return undefined;
  let date = draft.firstDay;
  while (!weekdays.includes(weekdayOf(date))) date = addDays(date, 1);
  return date;
}

/** The draft as the request of its first day: what each time costs is told by it. */
export function firstTime(flow: FlowName, draft: Draft, wording: Wording): NewRequest {
  const date = firstDate(draft);
  return requestOf(flow, { ...draft, dates: date === undefined ? [] : [date], hold: null }, wording);
}

/** The draft as a standing order. */
export function orderOf(flow: FlowName, draft: Draft, wording: Wording): NewOrder {
  const request = firstTime(flow, draft, wording);
  const { olderPersonId, notes = '', draftId, serviceId, needs = [] } = request;
  return {
    ...{ olderPersonId, notes, needs, weekdays: weekdaysOf(draft), each: eachOf(request) },
    fromDate: draft.firstDay,
    untilDate: draft.end === 'date' ? draft.untilDate : null,
    ...(draftId === undefined ? {} : { draftId }),
    ...(serviceId === undefined ? {} : { serviceId }),
  };
}

function eachOf(request: NewRequest): EachTime {
  switch (request.kind) {
    case 'meal':
      return { kind: 'meal', portions: request.portions.map(({ meal, quantity }) => ({ meal, quantity })) };
    case 'day_care':
      return {
        kind: 'day_care',
        parts: request.sessions.map(({ part }) => part),
        transport: request.transport ?? false,
      };
    case 'home_care': {
      const { task, skills = [], caregiverSex = 'any', visits } = request;
      const times = visits.map(({ fromMinute, toMinute, durationMinutes }) => ({
        ...{ fromMinute, toMinute, durationMinutes },
      }));
      return { kind: 'home_care', task, skills, caregiverSex, visits: times };
    }
    case 'residential':
      throw new Error('A stay is not ordered by the week');
  }
}
