/** What agencies and officers ask about visits that nobody came to. */
import {
  type VisitAlarmList,
  type VisitAlarmOutcome,
  type VisitCorrectionList,
  type VisitMoved,
} from '@yilian/contracts';
import { answerOf, api } from './api';

/** Those that the reader answers for; nobody is named. */
export const visitAlarms = (state: 'open' | 'closed'): Promise<VisitAlarmList> =>
  answerOf(api.GET('/v1/visit-alarms', { params: { query: { state } } }));

export const correctedTimes = (): Promise<VisitCorrectionList> => answerOf(api.GET('/v1/visit-corrections'));

const keyed = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });

export const takeVisitAlarm = (id: string, key: string): Promise<VisitMoved> =>
  answerOf(api.POST('/v1/visits/{id}/alarm-acknowledgement', { params: keyed(id, key) }));

export interface AlarmFinding {
  readonly outcome: VisitAlarmOutcome;
  readonly words: string;
}

export const closeVisitAlarm = (id: string, body: AlarmFinding, key: string): Promise<VisitMoved> =>
  answerOf(api.POST('/v1/visits/{id}/alarm-closing', { body, params: keyed(id, key) }));
