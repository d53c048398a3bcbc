import { useRoute, useRouter } from 'vue-router';
import { whoAmI } from '../../client/questions';
import { type Answer, useAnswer } from '../../client/use-answer';

/** Asks a question that only officers may ask; everybody else finds no such page. */
export function useOfficer<T>(question: () => Promise<T>): Answer<T> {
  const router = useRouter();
  const { path } = useRoute();
  return useAnswer(async () => {
    const { account } = await whoAmI();
    if (account.role === 'town_officer' || account.role === 'city_officer') return question();
    await router.replace({ name: 'notFound', params: { rest: path.slice(1).split('/') } });
    return new Promise<T>(() => undefined);
  });
}
