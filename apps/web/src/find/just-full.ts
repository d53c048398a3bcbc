import { reactive } from 'vue';
import { newsOf, type SeenVacancy, type VacancyNews } from './vacancy-news';

const filled = reactive(new Set<string>());

/** True for a service that filled up while somebody looked at it. */
export const isJustFull = (serviceId: string): boolean => filled.has(serviceId);

/** Compares what stands on the screen with what is now, and remembers what has filled up. */
export function noteVacancies(
  before: readonly SeenVacancy[],
  after: readonly SeenVacancy[],
): VacancyNews['changed'] {
  const news = newsOf(before, after);
  for (const { id, vacancy } of after) if (vacancy.free > 0) filled.delete(id);
  for (const id of news.filled) filled.add(id);
  return news.changed;
}

/** The page was left: nothing is just full any more. */
export const forgetJustFull = (): void => filled.clear();
