import { onUnmounted, ref, watch } from 'vue';
import { type DeliveryOutcome, type NotDeliveredReason } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { asRefused } from '../../../client/refused';
import { now } from '../../../shell/clock';
import { isOnline } from '../../../shell/connection';
import { say } from '../../../words/say';
import { reportDelivery } from '../../../client/rounds';
import { keptReports } from './kept-reports';

/**
 * What a courier says. It is written down on the device before it is sent, under an id of its own: without a connection it
 * stays there and is sent later, and what arrived twice counts once.
 */
export function useReports(told: () => void) {
  const { waiting, put, forget } = keptReports();
  const troubles = ref<Readonly<Record<string, string>>>({});
  let isSending = false;

  /** True when it has arrived. What is refused for good is said, and not sent again. */
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
      forget(id);
      troubles.value = { ...troubles.value, [id]: say(userMessage) };
      return false;
    }
  }
  async function sendAll(): Promise<void> {
    if (isSending) return;
    isSending = true;
    for (const id of Object.keys(waiting.value)) await send(id);
    isSending = false;
    told();
  }
  async function report(id: string, outcome: DeliveryOutcome, reason: NotDeliveredReason | null = null) {
    troubles.value = { ...troubles.value, [id]: '' };
    put(id, { clientId: newId(), outcome, reason, saidAt: now().toISOString() });
    const arrived = await send(id);
    told();
    return arrived;
  }
  onUnmounted(watch(isOnline, (online) => void (online && sendAll())));
  if (Object.keys(waiting.value).length > 0) void sendAll();
  return { waiting, troubles, report, sendAll };
}
