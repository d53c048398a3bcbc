/** What the pages of a kitchen ask the API. */
import {
  type DeliveryOutcome,
  type DeliveryReported,
  type KitchenRound,
  type KitchenSheet,
  type MealTime,
  type MenuForm,
  type MenuList,
  type MenusCopied,
  type MenuView,
  type NotDeliveredReason,
} from '@yilian/contracts';
import { answerOf, api } from '../../client/api';
import { learnTime } from '../../shell/clock';

/** Which meal of which day of which kitchen. */
export interface MealAsked {
  readonly serviceId: string;
  readonly date: string;
  readonly meal: MealTime;
}

const asked = ({ serviceId, date, meal }: MealAsked) => ({
  params: { path: { id: serviceId }, query: { date, meal } },
});

export async function kitchenSheet(meal: MealAsked): Promise<KitchenSheet> {
  const sheet = await answerOf(api.GET('/v1/services/{id}/kitchen/sheet', asked(meal)));
  learnTime(sheet.serverNow);
  return sheet;
}

/** Names and addresses: each look is written down. */
export async function kitchenRound(meal: MealAsked): Promise<KitchenRound> {
  const round = await answerOf(api.GET('/v1/services/{id}/kitchen/round', asked(meal)));
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

export const menus = (serviceId: string, from: string, to: string): Promise<MenuList> =>
  answerOf(api.GET('/v1/services/{id}/menus', { params: { path: { id: serviceId }, query: { from, to } } }));

export const setMenu = ({ serviceId, date, meal }: MealAsked, body: MenuForm): Promise<MenuView> =>
  answerOf(
    api.PUT('/v1/services/{id}/kitchen/menus/{date}/{meal}', {
      body,
      params: { path: { id: serviceId, date, meal } },
    }),
  );

export const copyMenus = (serviceId: string, from: string, to: string, key: string): Promise<MenusCopied> =>
  answerOf(
    api.POST('/v1/services/{id}/kitchen/menu-copies', {
      body: { from, to },
      params: { path: { id: serviceId }, header: { 'Idempotency-Key': key } },
    }),
  );
