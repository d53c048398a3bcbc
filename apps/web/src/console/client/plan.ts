/** What the page of the day plan asks the API. */
import {
  type Caregiver,
  type DayBoard,
  type DayPlanAccepted,
  type DayPlanAsked,
  type SecondPerson,
  type VisitWishSet,
} from '@yilian/contracts';
import { answerOf, api } from '../../client/api';

export const dayBoard = (id: string, date: string): Promise<DayBoard> =>
  answerOf(api.GET('/v1/services/{id}/day-plans', { params: { path: { id }, query: { date } } }));

export const ownCaregivers = async (): Promise<readonly Caregiver[]> =>
  (await answerOf(api.GET('/v1/providers/me/caregivers'))).items;

export const askPlan = (
  id: string,
  body: { readonly date: string; readonly absent: string[] },
  key: string,
): Promise<DayPlanAsked> =>
  answerOf(
    api.POST('/v1/services/{id}/day-plans', {
      body,
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );

export const acceptPlan = (
  id: string,
  planId: string,
  leaveOpen: boolean,
  key: string,
): Promise<DayPlanAccepted> =>
  answerOf(
    api.POST('/v1/services/{id}/day-plans/{planId}/acceptance', {
      body: { leaveOpen },
      params: { path: { id, planId }, header: { 'Idempotency-Key': key } },
    }),
  );

export interface Wish {
  readonly date: string;
  readonly visitNo: number;
  readonly pinnedTo: string | null;
  readonly second: SecondPerson | null;
}

export const fixVisit = (id: string, requestId: string, body: Wish): Promise<VisitWishSet> =>
  answerOf(
    api.PUT('/v1/services/{id}/planned-visits/{requestId}', { body, params: { path: { id, requestId } } }),
  );
