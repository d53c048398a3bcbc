/** The round of whoever brings meals, kept on the phone for times without a connection. Signing out removes it. */
import { type KitchenRound } from '@yilian/contracts';
import { answerOf, api } from '../../client/api';
import { onThisDevice } from '../../client/kept';
import { whoAmI } from '../../client/questions';
import { kitchenRound, type MealAsked } from '../../client/rounds';

const [ROUND, KITCHEN] = ['care.round', 'care.kitchen'];

/** The kitchen that somebody works for, as it was last known. */
export const keptKitchen = (): string | undefined => onThisDevice.get<string>(KITCHEN);

/** The kitchen of the own house; undefined where it has none. @throws Refused */
export async function ownKitchen(): Promise<string | undefined> {
  const { account } = await whoAmI();
  if (account.role !== 'caregiver' || account.providerId === null) return undefined;
  const house = await answerOf(
    api.GET('/v1/providers/{id}', { params: { path: { id: account.providerId } } }),
  );
  const kitchen = house.services.find(({ kind }) => kind === 'meal')?.id;
  onThisDevice.set(KITCHEN, kitchen);
  return kitchen;
}

const isOf = (round: KitchenRound, { date, meal }: Pick<MealAsked, 'date' | 'meal'>): boolean =>
  round.date === date && round.meal === meal;

/** The round as it was last known; undefined for another meal. */
export function keptRound(meal: Pick<MealAsked, 'date' | 'meal'>): KitchenRound | undefined {
  const kept = onThisDevice.get<KitchenRound>(ROUND);
  return kept && isOf(kept, meal) ? kept : undefined;
}

/** The stops of a meal; kept. @throws Refused */
export async function careRound(meal: MealAsked): Promise<KitchenRound> {
  const round = await kitchenRound(meal);
  onThisDevice.set(ROUND, round);
  return round;
}
