import { onUnmounted, readonly, ref, type Ref } from 'vue';
import { type LiveEnvelope } from '@yilian/contracts';
import { whoAmI } from '../client/questions';

/** `live`: changes come by themselves. Otherwise the page asks from time to time, so it is late but never wrong. */
export type LiveState = 'connecting' | 'live' | 'reconnecting';

const ASK_MS = 15_000;

/** Calls `onChange` whenever something that concerns the page has changed, until the page is left. */
export function followLive(
  concerns: (event: LiveEnvelope) => boolean,
  onChange: () => void,
): Readonly<Ref<LiveState>> {
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
      event: (event) => {
        if (concerns(event)) onChange();
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
