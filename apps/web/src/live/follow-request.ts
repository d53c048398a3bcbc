import { type Ref } from 'vue';
import { followLive, type LiveState } from './follow';

interface Told {
  readonly requestId?: string;
  readonly complaintId?: string;
}

/** Calls `onChange` whenever something about the request has changed, until the page is left. */
export const followRequest = (requestId: string, onChange: () => void): Readonly<Ref<LiveState>> =>
  followLive(({ payload }) => (payload as Told).requestId === requestId, onChange);

/** The same for a complaint. */
export const followComplaint = (complaintId: string, onChange: () => void): Readonly<Ref<LiveState>> =>
  followLive(({ payload }) => (payload as Told).complaintId === complaintId, onChange);
