import { reactive, watch } from 'vue';
import { inThisTab } from '../../client/kept';
import { type TourWish } from '../../client/tours';

/** What is filled in before a tour is booked. No time yet: `date` is empty. */
export interface TourDraft {
  date: string;
  minute: number;
  olderPersonId: string;
  /** As a control holds it. */
  partySize: string;
  name: string;
  phone: string;
  notes: string;
}

const nameOf = (facilityId: string): string => `tour.${facilityId}`;

/** The draft for a facility, kept in the tab with each change, so that signing in on the way loses nothing. */
export function useTourDraft(facilityId: string, person: string): TourDraft {
  const fresh: TourDraft = {
    ...{ date: '', minute: 0, olderPersonId: person, partySize: '2' },
    ...{ name: '', phone: '', notes: '' },
  };
  const draft = reactive({ ...fresh, ...inThisTab.get<Partial<TourDraft>>(nameOf(facilityId)) });
  watch(draft, (value) => inThisTab.set(nameOf(facilityId), value));
  return draft;
}

/** Puts a draft there, as for a tour that has to be booked anew. */
export const keepTourDraft = (facilityId: string, draft: TourDraft): void =>
  inThisTab.set(nameOf(facilityId), draft);

/** Once it is booked. */
export const forgetTourDraft = (facilityId: string): void => inThisTab.set(nameOf(facilityId), undefined);

/** What is sent. */
export const wishOf = (facilityId: string, draft: TourDraft): TourWish => ({
  facilityId,
  ...{ date: draft.date, minute: draft.minute, partySize: Number(draft.partySize) },
  olderPersonId: draft.olderPersonId || null,
  ...{ name: draft.name.trim(), phone: draft.phone.trim(), notes: draft.notes.trim() },
});
