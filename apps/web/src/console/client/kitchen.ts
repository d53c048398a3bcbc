/** What the pages of a kitchen ask the API. */
import {
  type KitchenSheet,
  type MenuForm,
  type MenuList,
  type MenusCopied,
  type MenuView,
} from '@yilian/contracts';
import { answerOf, api } from '../../client/api';
import { type MealAsked, mealAsked } from '../../client/rounds';
import { learnTime } from '../../shell/clock';

export async function kitchenSheet(meal: MealAsked): Promise<KitchenSheet> {
  const sheet = await answerOf(api.GET('/v1/services/{id}/kitchen/sheet', mealAsked(meal)));
  learnTime(sheet.serverNow);
  return sheet;
}

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
