import { type MealOverlap, type MealTime } from '@yilian/contracts';
import { answerOf, api } from './api';

/** Which of these meals somebody gets already. Apart from the other questions: only one page asks it, and late. */
export async function mealOverlaps(
  personId: string,
  meals: readonly { readonly date: string; readonly meal: MealTime }[],
): Promise<readonly MealOverlap[]> {
  const list = meals.map(({ date, meal }) => `${date}.${meal}`).join(',');
  const params = { path: { id: personId }, query: { meals: list } };
  return (await answerOf(api.GET('/v1/older-persons/{id}/meal-overlaps', { params }))).items;
}
