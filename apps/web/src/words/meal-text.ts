import { type DietCount } from '@yilian/contracts';
import { view } from '../shell/view';
import { mealWords } from './meal.words';

/** How somebody eats, in the reader's words: 低盐 · 软食. */
export function useMealText() {
  const t = mealWords();
  return {
    dietText: ({ diets, texture, allergenFree }: Omit<DietCount, 'portions'>): string => {
      const parts = [
        ...diets.map((diet) => t.value.diets[diet]),
        ...(texture === 'regular' ? [] : [t.value.textures[texture]]),
        ...(allergenFree ? [t.value.allergenFree] : []),
      ];
      return parts.join(' · ') || t.value.everyday;
    },
    /** The name of a dish; one without an English name keeps its own. */
    dishText: ({ zh, en }: { readonly zh: string; readonly en: string }): string =>
      view.language === 'zh' || en === '' ? zh : en,
  };
}
