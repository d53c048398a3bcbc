/** What whoever brings meals asks the API and tells it: at the desk of a kitchen, or on a phone. */
import {
  type DeliveryOutcome,
  type DeliveryReported,
  type KitchenRound,
  type MealTime,
  type NotDeliveredReason,
} from '@yilian/contracts';
import { learnTime } from '../shell/clock';
import { answerOf, api } from './api';

/** Which meal of which day of which kitchen. */
export interface MealAsked {
  readonly serviceId: string;
  readonly date: string;
  readonly meal: MealTime;
}

export const mealAsked = ({ serviceId, date, meal }: MealAsked) => ({
  params: { path: { id: serviceId }, query: { date, meal } },
});

/** Names and addresses: each look is written down. */
export async function kitchenRound(meal: MealAsked): Promise<KitchenRound> {
  const round = await answerOf(api.GET('/v1/services/{id}/kitchen/round', mealAsked(meal)));
  learnTime(round.serverNow);
  return round;
}

/** The word of a courier; its id is made before it is sent, so that twice is once. */
export interface DeliveryWord {
  readonly clientId: string;
  readonly outcome: DeliveryOutcome;
  readonly reason: NotDeliveredReason | null;
  readonly saidAt: string;
}

export const reportDelivery = (id: string, body: DeliveryWord): Promise<DeliveryReported> =>
  answerOf(
    api.POST('/v1/meal-deliveries/{id}/reports', {
      body,
      params: { path: { id }, header: { 'Idempotency-Key': body.clientId } },
    }),
  );
