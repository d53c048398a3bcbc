/** What the pages of staff ask the API. */
import {
  type Capability,
  type Caregiver,
  type CaregiverList,
  type CaregiverProfile,
  type CaregiverState,
  type CertificateKind,
  type Created,
  type LeaveReason,
  type LeaveTaken,
  type PromisedVisits,
  type Sex,
  type TravelBuffer,
  type WeekHours,
  type WorkHours,
  type WorkPlan,
} from '@yilian/contracts';
import { answerOf, api } from '../../client/api';

const keyed = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });
const span = (id: string, from: string, to: string) => ({ params: { path: { id }, query: { from, to } } });

export interface NewCaregiver {
  readonly serviceId: string;
  readonly name: string;
  readonly sex: Sex;
  readonly skills: Capability[];
}
export interface ChangedProfile {
  readonly version: number;
  readonly name: string;
  readonly skills: Capability[];
  readonly areaTowns: string[] | null;
  readonly state: CaregiverState;
}
export interface NewCertificate {
  readonly kind: CertificateKind;
  readonly number: string;
  readonly skills: Capability[];
  readonly validFrom: string;
  readonly validTo: string | null;
}
export interface WantedLeave {
  readonly fromDate: string;
  readonly toDate: string;
  readonly reason: LeaveReason;
  readonly moves: { readonly holdId: string; readonly caregiverId: string }[];
}

export const caregivers = async (): Promise<readonly Caregiver[]> =>
  (await answerOf<CaregiverList>(api.GET('/v1/providers/me/caregivers'))).items;

export const addCaregiver = (body: NewCaregiver, key: string): Promise<Created> =>
  answerOf(api.POST('/v1/providers/me/caregivers', { body, params: { header: { 'Idempotency-Key': key } } }));

export const caregiver = (id: string): Promise<CaregiverProfile> =>
  answerOf(api.GET('/v1/caregivers/{id}', { params: { path: { id } } }));

export const changeCaregiver = (id: string, body: ChangedProfile): Promise<unknown> =>
  answerOf(api.PUT('/v1/caregivers/{id}', { params: { path: { id } }, body }));

export const putCertificate = (id: string, certificateId: string, body: NewCertificate): Promise<unknown> =>
  answerOf(
    api.PUT('/v1/caregivers/{id}/certificates/{certificateId}', {
      ...{ params: { path: { id, certificateId } }, body },
    }),
  );

export const removeCertificate = (id: string, certificateId: string): Promise<unknown> =>
  answerOf(
    api.DELETE('/v1/caregivers/{id}/certificates/{certificateId}', {
      params: { path: { id, certificateId } },
    }),
  );

export const workPlan = (id: string, from: string, to: string): Promise<WorkPlan> =>
  answerOf(api.GET('/v1/caregivers/{id}/plan', span(id, from, to)));

export const promisedVisits = (id: string, from: string, to: string): Promise<PromisedVisits> =>
  answerOf(api.GET('/v1/caregivers/{id}/visits', span(id, from, to)));

export const setWeek = (id: string, version: number, hours: WeekHours[]): Promise<unknown> =>
  answerOf(api.PUT('/v1/caregivers/{id}/week', { params: { path: { id } }, body: { version, hours } }));

export const setDay = (id: string, date: string, shifts: WorkHours[]): Promise<unknown> =>
  answerOf(
    api.PUT('/v1/caregivers/{id}/shifts', { params: { path: { id } }, body: { days: [{ date, shifts }] } }),
  );

export const takeLeave = (id: string, body: WantedLeave, key: string): Promise<LeaveTaken> =>
  answerOf(api.POST('/v1/caregivers/{id}/leaves', { body, params: keyed(id, key) }));

export const takeLeaveBack = (id: string, leaveId: string): Promise<unknown> =>
  answerOf(api.DELETE('/v1/caregivers/{id}/leaves/{leaveId}', { params: { path: { id, leaveId } } }));

export const swapDay = (
  id: string,
  body: { readonly withId: string; readonly date: string },
  key: string,
): Promise<unknown> => answerOf(api.POST('/v1/caregivers/{id}/swaps', { body, params: keyed(id, key) }));

/** Minutes kept free after each visit of a service. */
export const travelBuffer = (id: string): Promise<TravelBuffer> =>
  answerOf(api.GET('/v1/services/{id}/travel-buffer', { params: { path: { id } } }));

export const setTravelBuffer = (id: string, minutes: number | null): Promise<unknown> =>
  answerOf(api.PUT('/v1/services/{id}/travel-buffer', { params: { path: { id } }, body: { minutes } }));
