import { watch } from 'vue';
import { knowThisDevice } from '../client/known-device';
import { isSignedIn } from '../client/session';
import { myCall, sendCall } from '../client/sos';

/** What no reader waits for: a call for help that never got through is sent, and the device may call for help later. */
export function afterLoad(): void {
  const ignore = (): undefined => undefined;
  const kept = myCall();
  if (kept && kept.id === undefined) sendCall(kept).catch(ignore);
  watch(
    isSignedIn,
    (signedIn) => {
      if (signedIn) knowThisDevice().catch(ignore);
    },
    { immediate: true },
  );
}
