import { ref } from 'vue';
import { useRouter } from 'vue-router';
import { intention } from '../../client/intention';
import { inThisTab } from '../../client/kept';
import { beginOrder } from '../../client/orders';
import { submitRequest } from '../../client/questions';
import { asRefused, type Refused } from '../../client/refused';
import { type useFaults } from '../../kit/faults';
import { type FlowName } from '../../routes/flows';
import { type Draft, markSent, type Sent } from './draft';
import { requestOf, type Wording } from './to-request';
import { isWeekly, orderOf } from './weekly';

interface ToSend {
  readonly flow: FlowName;
  readonly draft: Draft;
  readonly faults: ReturnType<typeof useFaults>;
  readonly wording: () => Wording;
}

/** Sends a draft as a request, or as a standing order when it is for every week, and leads to what it became. */
export function useSending({ flow, draft, faults, wording }: ToSend) {
  const router = useRouter();
  const busy = ref(false);
  const intent = intention(`book.${flow}`);

  async function sendOrder(): Promise<void> {
    const body = orderOf(flow, draft, wording());
    const { id } = await beginOrder(body, intent.keyFor(body));
    intent.done();
    markSent(flow, { id, page: 'order' });
    await router.replace({ name: 'order', params: { id }, query: { made: '1' } });
  }

  async function sendRequest(): Promise<void> {
    const body = requestOf(flow, draft, wording());
    const sent = await submitRequest(body, intent.keyFor(body));
    intent.done();
    markSent(flow, { id: sent.id, page: 'booking' });
    inThisTab.set(`receipt.${sent.id}`, sent);
    await router.replace({ name: 'sent', params: { id: sent.id } });
  }

  async function show(sent: Sent): Promise<void> {
    markSent(flow, sent);
    await router.replace({ name: sent.page, params: { id: sent.id } });
  }

  async function send(): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    faults.clear();
    try {
      await (isWeekly(flow, draft) ? sendOrder() : sendRequest());
    } catch (error) {
      const refused = asRefused(error);
      const already = sentBefore(refused.details);
      if (already) await show(already);
      else faults.refused(refused);
    } finally {
      busy.value = false;
    }
  }

  return { busy, send };
}

/** Sent from another device: there is nothing to send again. */
function sentBefore({ requestId, orderId }: Refused['details']): Sent | undefined {
  if (orderId !== undefined) return { id: orderId, page: 'order' };
  return requestId === undefined ? undefined : { id: requestId, page: 'booking' };
}
