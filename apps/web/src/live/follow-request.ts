import { onUnmounted, readonly, ref, type Ref } from 'vue';
import { whoAmI } from '../client/questions';

/** `live`: changes come by themselves. Otherwise the page asks from time to time, so it is late but never wrong. */
export type LiveState = 'connecting' | 'live' | 'reconnecting';

const ASK_MS = 15_000;

/** Calls `onChange` whenever something about the request has changed, until the page is left. */
export const followRequest = (requestId: string, onChange: () => void): Readonly<Ref<LiveState>> =>
  followChanges((payload) => payload.requestId === requestId, onChange);

/** The same for a complaint. */
export const followComplaint = (complaintId: string, onChange: () => void): Readonly<Ref<LiveState>> =>
  followChanges((payload) => payload.complaintId === complaintId, onChange);

interface Told {
  readonly requestId?: string;
  readonly complaintId?: string;
}

function followChanges(concerns: (told: Told) => boolean, onChange: () => void): Readonly<Ref<LiveState>> {
  const state = ref<LiveState>('connecting');
  let closed = false;
  let close = (): void => undefined;
  const timer = setInterval(() => {
    if (state.value !== 'live') onChange();
  }, ASK_MS);

  const follow = async (): Promise<void> => {
    const [{ openChannel }, { liveUrl }] = await Promise.all([import('./live-channel'), whoAmI()]);
    if (closed) return;
    const follower = openChannel(liveUrl, {
      event: ({ payload }) => {
        if (concerns(payload as Told)) onChange();
      },
      // What happened before the line was up is not told again.
      resumed: () => {
        state.value = 'live';
        onChange();
      },
      snapshot: () => onChange(),
      disconnected: () => (state.value = 'reconnecting'),
      refused: () => (state.value = 'reconnecting'),
    });
    close = () => follower.close();
  };
  follow().catch(() => (state.value = 'reconnecting'));
  onUnmounted(() => {
    closed = true;
    clearInterval(timer);
    close();
  });
  return readonly(state);
}
