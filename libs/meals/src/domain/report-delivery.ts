import { type DeliveryOutcome, type DeliveryState, type LocalDate } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type DeliveryEvent, mealDeliveryMachine } from './meal-delivery.machine';

const EVENTS: Readonly<Record<DeliveryOutcome, DeliveryEvent>> = {
  on_the_way: 'leave',
  delivered: 'deliver',
  not_opened: 'find_closed',
  not_delivered: 'fail',
};

export type DeliveryRefusal = 'meals.too-early' | 'meals.delivery-over';

/** What follows from a courier's word: a move, or nothing because it was said already. */
export function reportDelivery(
  { state, date }: { readonly state: DeliveryState; readonly date: LocalDate },
  outcome: DeliveryOutcome,
  today: LocalDate,
): Result<DeliveryEvent | 'nothing', { readonly code: DeliveryRefusal }> {
  if (state === outcome) return ok('nothing');
  if (today < date) return refuse({ code: 'meals.too-early' });
  const event = EVENTS[outcome];
  return mealDeliveryMachine.next(state, event) ? ok(event) : refuse({ code: 'meals.delivery-over' });
}

const RECEIVED: readonly DeliveryState[] = ['delivered'];
const FAILED: readonly DeliveryState[] = ['not_opened', 'not_delivered'];

/** True when a meal did not reach its person. */
export const hasFailed = (state: DeliveryState): boolean => FAILED.includes(state);

/** What all deliveries of one booking say about it. */
export function bookingReport(
  states: readonly DeliveryState[],
  /** Portions of the booking for which there is no delivery yet. */
  toCome: number,
): 'begun' | 'done' | 'missed' | null {
  const told = states.filter((state) => state !== 'cancelled');
  const open = toCome > 0 || told.some((state) => state === 'planned' || state === 'on_the_way');
  if (open) return told.some((state) => state !== 'planned') ? 'begun' : null;
  if (told.length === 0) return null;
  return told.some((state) => RECEIVED.includes(state)) ? 'done' : 'missed';
}

/** Names and addresses are for the day of the meal and for who still gets it. */
export const showsContact = (state: DeliveryState, date: LocalDate, today: LocalDate): boolean =>
  state !== 'cancelled' && date >= today;
