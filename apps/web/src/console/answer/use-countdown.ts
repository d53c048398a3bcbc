import { onUnmounted, ref, type Ref, watch } from 'vue';
import { passedMark, secondsLeft } from './countdown';
import { serverClock } from './server-clock';

const TICK_MS = 200;

/** Seconds that are left of a deadline, by the server's clock. `onMark` hears 60, 30 and 10 once each, `onEnd` the end. */
export function useCountdown(
  expiresAt: () => string,
  { onMark, onEnd }: { readonly onMark: (left: number) => void; readonly onEnd: () => void },
): Readonly<Ref<number>> {
  const left = ref(secondsLeft(expiresAt(), serverClock.nowMs()));
  const tick = (): void => {
    const [before, after] = [left.value, secondsLeft(expiresAt(), serverClock.nowMs())];
    left.value = after;
    const mark = passedMark(before, after);
    if (mark !== undefined) onMark(after);
    if (before > 0 && after === 0) onEnd();
  };
  const timer = setInterval(tick, TICK_MS);
  watch(expiresAt, () => (left.value = secondsLeft(expiresAt(), serverClock.nowMs())));
  onUnmounted(() => clearInterval(timer));
  return left;
}
