/** What the board of beds asks the API. */
import {
  type AddedBeds,
  type BedAct,
  type BedActsDone,
  type BedBoard,
  type BedDetail,
  type BedKind,
  type BedsChanged,
  type ChangedBed,
  type GuestAdmitted,
  type MissReason,
  type ReportedBooking,
  type SexRule,
  type VacancyConfirmed,
} from '@yilian/contracts';
import { answerOf, api } from '../../client/api';
import { learnTime } from '../../shell/clock';

const keyed = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });

export async function bedBoard(id: string): Promise<BedBoard> {
  const board = await answerOf(api.GET('/v1/services/{id}/board', { params: { path: { id } } }));
  learnTime(board.serverNow);
  return board;
}

export const bedDetail = (id: string): Promise<BedDetail> =>
  answerOf(api.GET('/v1/beds/{id}', { params: { path: { id } } }));

export async function actOnBeds(id: string, acts: BedAct[], key: string): Promise<BedActsDone> {
  const done = await answerOf(
    api.POST('/v1/services/{id}/bed-acts', { body: { acts }, params: keyed(id, key) }),
  );
  learnTime(done.serverNow);
  return done;
}

/** Takes acts back, by what they answered. */
export const undoBedActs = (id: string, key: string): Promise<BedsChanged> =>
  answerOf(api.POST('/v1/bed-acts/{id}/undo', { params: keyed(id, key) }));

export const confirmVacancy = (id: string, key: string): Promise<VacancyConfirmed> =>
  answerOf(api.POST('/v1/services/{id}/vacancy-confirmation', { params: keyed(id, key) }));

/** A bed that is not there yet. */
export interface NewBed {
  readonly floor: string | null;
  readonly room: string;
  readonly number: string;
  readonly kind: BedKind;
  readonly sexRule: SexRule;
}

export const addBeds = (id: string, beds: NewBed[], key: string): Promise<AddedBeds> =>
  answerOf(api.POST('/v1/services/{id}/beds', { body: { beds }, params: keyed(id, key) }));

/** The guest of a booking is there and gets a bed. */
export const admitGuest = (
  requestId: string,
  body: { readonly bedId: string; readonly version: number },
  key: string,
): Promise<GuestAdmitted> =>
  answerOf(api.POST('/v1/bookings/{id}/admission', { body, params: keyed(requestId, key) }));

/** The guest does not come: the booking ends and the bed is free. */
export const guestMissed = (requestId: string, reason: MissReason, key: string): Promise<ReportedBooking> =>
  answerOf(api.POST('/v1/bookings/{id}/miss', { body: { reason }, params: keyed(requestId, key) }));

/** What is said of a bed, beside its state. */
export interface BedFacts extends NewBed {
  readonly version: number;
}

export const correctBed = (id: string, body: BedFacts): Promise<ChangedBed> =>
  answerOf(api.PUT('/v1/beds/{id}', { body, params: { path: { id } } }));
