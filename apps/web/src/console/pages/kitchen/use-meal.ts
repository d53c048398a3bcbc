import { computed, watch } from 'vue';
import { useRoute } from 'vue-router';
import { LocalDate, MealTime } from '@yilian/contracts';
import { type Answer, useAnswer } from '../../../client/use-answer';
import { now, today } from '../../../shell/clock';
import { boot } from '../../../shell/boot';
import { type MealAsked } from '../../../client/rounds';
import { house } from '../../desk/desk';

/** From this hour on a kitchen thinks of dinner. */
const DINNER_HOUR = 14;

const hourNow = (): number =>
  Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: boot.timeZone }).format(
      now(),
    ),
  );

/** The kitchen of the house; undefined for one that has none. */
export const ownKitchen = computed(() => house.value?.services.find(({ kind }) => kind === 'meal')?.id);

/** Which meal the address of the page names; without one it is the next meal of today. */
export function useMeal() {
  const route = useRoute();
  return computed<Omit<MealAsked, 'serviceId'>>(() => ({
    date: LocalDate.safeParse(route.query['date']).data ?? today(),
    meal: MealTime.safeParse(route.query['meal']).data ?? (hourNow() < DINNER_HOUR ? 'lunch' : 'dinner'),
  }));
}

/** Asks about the meal that the address names, again when it names another one. Never asks for a house without a kitchen. */
export function useMealAnswer<T>(question: (meal: MealAsked) => Promise<T>): Answer<T> & {
  readonly meal: ReturnType<typeof useMeal>;
} {
  const meal = useMeal();
  const answer = useAnswer(async () => {
    const serviceId = ownKitchen.value;
    return serviceId === undefined ? new Promise<T>(() => undefined) : question({ ...meal.value, serviceId });
  });
  watch(
    () => `${meal.value.date} ${meal.value.meal}`,
    () => {
      answer.data.value = undefined;
      void answer.ask();
    },
  );
  return { ...answer, meal };
}
