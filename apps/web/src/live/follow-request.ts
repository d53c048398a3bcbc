import { type Ref } from 'vue';
import { followLive, type LiveState } from './follow';

interface Told {
  readonly requestId?: string;
  readonly orderId?: string;
  readonly complaintId?: string;
  readonly tourId?: string;
}

/** Calls `onChange` whenever something about the request has changed, until the page is left. */
export const followRequest = (requestId: string, onChange: () => void): Readonly<Ref<LiveState>> =>
  followLive(({ payload }) => (payload as Told).requestId === requestId, onChange);

/** The same for a standing order. Any request may be one of its days: which ones they will be nobody knows beforehand. */
export const followOrder = (orderId: string, onChange: () => void): Readonly<Ref<LiveState>> =>
  followLive(
    ({ type, payload }) => type === 'request.changed' || (payload as Told).orderId === orderId,
    onChange,
  );

/** The same for a complaint. */
export const followComplaint = (complaintId: string, onChange: () => void): Readonly<Ref<LiveState>> =>
  followLive(({ payload }) => (payload as Told).complaintId === complaintId, onChange);

/** The same for a tour. */
export const followTour = (tourId: string, onChange: () => void): Readonly<Ref<LiveState>> =>
  followLive(({ payload }) => (payload as Told).tourId === tourId, onChange);
