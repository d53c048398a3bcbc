/** What the page of the day's visits asks the API and tells it. */
import { type CorrectionReason, type VisitBoard, type VisitMoved } from '@yilian/contracts';
import { answerOf, api } from '../../client/api';
import { learnTime } from '../../shell/clock';

/** Names and addresses: each look is written down. */
export async function visitBoard(date: string): Promise<VisitBoard> {
  const board = await answerOf(api.GET('/v1/providers/me/visits', { params: { query: { date } } }));
  learnTime(board.serverNow);
  return board;
}

const keyed = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });

export interface CorrectedTime {
  readonly what: 'arrival' | 'leaving';
  readonly at: string;
  readonly reason: CorrectionReason;
}

export const correctVisit = (id: string, body: CorrectedTime, key: string): Promise<VisitMoved> =>
  answerOf(api.POST('/v1/visits/{id}/corrections', { body, params: keyed(id, key) }));

/** The text of a table. */
export const visitTable = (date: string, language: 'zh' | 'en'): Promise<string> =>
  answerOf(
    api.GET('/v1/providers/me/visits/export', { params: { query: { date, language } }, parseAs: 'text' }),
  );
