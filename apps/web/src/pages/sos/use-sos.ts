import { computed, type ComputedRef, onUnmounted, ref, shallowRef, type ShallowRef } from 'vue';
import { type SosView } from '@yilian/contracts';
import { asRefused, type Refused } from '../../client/refused';
import { call, forgetCall, keepCall, myCall, sendCall } from '../../client/sos';
import { now } from '../../shell/clock';
import { type DeviceFacts } from '../../client/device-facts';

const LOOK_MS = 2_000;
const TICK_MS = 1_000;

const every = (ms: number, act: () => void): void => {
  const timer = setInterval(act, ms);
  onUnmounted(() => clearInterval(timer));
};

/** True as soon as nobody has taken over in time. */
function useUnheard(view: ShallowRef<SosView | undefined>): ComputedRef<boolean> {
  const clock = ref(now().getTime());
  every(TICK_MS, () => (clock.value = now().getTime()));
  return computed(
    () => view.value?.state === 'raised' && clock.value >= new Date(view.value.showPhoneAt).getTime(),
  );
}

/** What the platform says: of a call that was not sent yet by sending it, else by asking. */
async function latest(followedId: string | undefined): Promise<SosView | undefined> {
  const kept = myCall();
  if (kept && kept.id === undefined) return sendCall(kept);
  const id = kept?.id ?? followedId;
  return id === undefined ? undefined : call(id);
}

/**
 * A call for help and where it stands. It asks every two seconds instead of listening: that works without a session, on a
 * page of yesterday, and through whatever lies between.
 */
export function useSos(followedId: string | undefined) {
  const view = shallowRef<SosView>();
  const failure = shallowRef<Refused>();
  const isKept = ref(myCall() !== undefined);
  let isBusy = false;

  function leave(): void {
    forgetCall();
    isKept.value = false;
    view.value = undefined;
  }
  async function look(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    try {
      view.value = await latest(isKept.value ? undefined : followedId);
      failure.value = undefined;
    } catch (error) {
      failure.value = asRefused(error);
      // A clear no: trying again would change nothing, and the next press must not be swallowed by this one.
      if (failure.value.status >= 400 && failure.value.status < 500) leave();
    } finally {
      isBusy = false;
    }
  }
  async function raise(olderPersonId: string | null, facts: DeviceFacts): Promise<void> {
    keepCall({ olderPersonId, ...facts, pressedAt: now().toISOString() });
    isKept.value = true;
    await look();
  }
  const isOver = (): boolean => view.value?.state === 'closed' || view.value?.state === 'false_alarm';
  const isIdle = (): boolean => !isKept.value && (followedId === undefined || failure.value !== undefined);
  every(LOOK_MS, () => {
    if (!isOver() && !isIdle()) void look();
  });
  if (!isIdle()) void look();
  return { view, failure, isKept, isUnheard: useUnheard(view), raise, leave, look };
}
