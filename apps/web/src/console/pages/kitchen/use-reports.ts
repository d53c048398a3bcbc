import { onUnmounted, ref, shallowRef, watch } from 'vue';
import { type DeliveryOutcome, type NotDeliveredReason } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { inThisTab } from '../../../client/kept';
import { asRefused } from '../../../client/refused';
import { now } from '../../../shell/clock';
import { isOnline } from '../../../shell/connection';
import { say } from '../../../words/say';
import { type DeliveryWord, reportDelivery } from '../../client/kitchen';

const KEPT = 'kitchen.reports';
type Waiting = Readonly<Record<string, DeliveryWord>>;

/**
 * What a courier says. It is written down on the device before it is sent, under an id of its own: without a connection it
 * stays there and is sent later, and what arrived twice counts once.
 */
export function useReports(told: () => void) {
  const waiting = shallowRef<Waiting>(inThisTab.get<Waiting>(KEPT) ?? {});
  const troubles = ref<Readonly<Record<string, string>>>({});
  const busy = ref(false);
  const keep = (some: Waiting): void => {
    waiting.value = some;
    inThisTab.set(KEPT, Object.keys(some).length > 0 ? some : undefined);
  };
  const forget = (id: string): void => {
    const { [id]: _sent, ...rest } = waiting.value;
    keep(rest);
  };

  async function send(id: string): Promise<boolean> {
    const word = waiting.value[id];
    if (!word) return false;
    try {
      await reportDelivery(id, word);
      forget(id);
      return true;
    } catch (error) {
      const { code, userMessage } = asRefused(error);
      if (code === 'web.unreachable') return false;
      // Refused for good: it is said, and not sent again.
      forget(id);
      troubles.value = { ...troubles.value, [id]: say(userMessage) };
      return false;
    }
  }

  async function sendAll(): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    for (const id of Object.keys(waiting.value)) await send(id);
    busy.value = false;
    told();
  }

  /** True when it has arrived; false when it waits on the device, or was refused. */
  async function report(
    id: string,
    outcome: DeliveryOutcome,
    reason: NotDeliveredReason | null = null,
  ): Promise<boolean> {
    const { [id]: _old, ...others } = troubles.value;
    troubles.value = others;
    keep({ ...waiting.value, [id]: { clientId: newId(), outcome, reason, saidAt: now().toISOString() } });
    const arrived = await send(id);
    told();
    return arrived;
  }

  onUnmounted(watch(isOnline, (online) => void (online && sendAll())));
  if (Object.keys(waiting.value).length > 0) void sendAll();
  return { waiting, troubles, report, sendAll };
}
