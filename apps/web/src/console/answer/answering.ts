import { computed, readonly, ref, shallowRef } from 'vue';
import { type DeclineReason, type OfferView } from '@yilian/contracts';
import { intention } from '../../client/intention';
import { asRefused, type Refused } from '../../client/refused';
import { acceptOffer, declineOffer, extendOffer, offer, offers, putOffOffer } from '../client/offers';
import { type Outcome, outcomeOf, outcomeOfRefusal } from './outcome';
import { headOf, inOrder } from './queue';
import { serverClock } from './server-clock';

/** The card that stands on the desk: an offer, and how it ended once it has. */
interface Card {
  readonly offer: OfferView;
  readonly outcome?: Outcome;
}

const open = shallowRef<readonly OfferView[]>([]);
const card = shallowRef<Card>();
const busy = ref(false);
const problem = shallowRef<Refused>();

/** All offers that wait, the oldest deadline first. */
export const waiting = computed(() => inOrder(open.value));
export const shown = computed(() => card.value);
export const isBusy = readonly(busy);
export const failure = computed(() => problem.value);
/** How many wait beside the one that is shown. */
export const behind = computed(() => open.value.filter(({ id }) => id !== card.value?.offer.id).length);

function show(next: OfferView | undefined): void {
  if (next?.id !== card.value?.offer.id) problem.value = undefined;
  card.value = next && { offer: next };
}

/** Puts the next one on the desk, if nothing stands there that has to be read first. */
export function look(): void {
  if (card.value?.outcome !== undefined) return;
  show(headOf(open.value, card.value?.offer.id, serverClock.nowMs()));
}

/** What has become of the offer on the desk, which waits no longer. */
async function findOut(gone: OfferView): Promise<void> {
  const outcome = outcomeOf(await offer(gone.id));
  if (outcome && card.value?.offer.id === gone.id && !busy.value) card.value = { offer: gone, outcome };
}

/** Asks what waits. What stood on the desk and is gone is not just taken away: the desk says what became of it. */
export async function askOffers(): Promise<void> {
  try {
    open.value = (await offers('open')).items;
    const current = card.value;
    const ended = current && !current.outcome && Date.parse(current.offer.expiresAt) <= serverClock.nowMs();
    const isGone = current && !current.outcome && !open.value.some(({ id }) => id === current.offer.id);
    if (isGone) await findOut(current.offer);
    // The server refuses by its clock as well, even before it has tidied up.
    else if (ended && !busy.value) card.value = { offer: current.offer, outcome: 'expired' };
    else look();
  } catch {
    // What stands there stays; the desk says that it hears nothing, and asks again.
  }
}

/** Takes an offer out of the list. */
export function choose(id: string): void {
  card.value = undefined;
  show(open.value.find((one) => one.id === id));
}

/** What was read is put away, and the next one comes. */
export function putAway(): void {
  card.value = undefined;
  look();
}

let last: (() => Promise<void>) | undefined;

/** Sends once more what did not get through; its key says that it is the same act. */
export const again = (): void => void last?.();

/** One act on the offer that is shown; `outcome` undefined leaves it there. */
async function act(
  name: string,
  send: (id: string, key: string) => Promise<unknown>,
  outcome?: Outcome,
): Promise<void> {
  const current = card.value?.offer;
  if (!current || busy.value) return;
  last = () => act(name, send, outcome);
  const wish = intention(`${name}.${current.id}`);
  busy.value = true;
  problem.value = undefined;
  try {
    await send(current.id, wish.keyFor(name));
    wish.done();
    if (outcome) card.value = { offer: current, outcome };
  } catch (error) {
    const refused = asRefused(error);
    const ended = outcomeOfRefusal(refused.code);
    if (ended) card.value = { offer: current, outcome: ended };
    else problem.value = refused;
  } finally {
    busy.value = false;
  }
  await askOffers();
  const renewed = open.value.find(({ id }) => id === current.id);
  if (renewed && card.value?.offer.id === current.id && !card.value.outcome) card.value = { offer: renewed };
}

export const accept = (): Promise<void> => act('accept', acceptOffer, 'accepted');
export const decline = (reason: DeclineReason): Promise<void> =>
  act(`decline-${reason}`, (id, key) => declineOffer(id, reason, key), 'declined');
export const extend = (): Promise<void> => act('extend', extendOffer);
export async function putOff(): Promise<void> {
  await act('put-off', putOffOffer, 'put_off');
  if (card.value?.outcome === 'put_off') putAway();
}
