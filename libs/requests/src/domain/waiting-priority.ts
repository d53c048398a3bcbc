import { type Category } from '@yilian/contracts';

/**
 * Points by which a waiting line is ordered, most first, then by time of entry. Published, so that nobody wonders why
 * somebody else came first: support groups, then care need, then living alone.
 */
export function waitingPriority(level: number, categories: readonly Category[]): number {
  const has = (category: Category): boolean => categories.includes(category);
  const support = has('destitute') ? 40 : has('minimum_living') ? 30 : has('low_income') ? 20 : 0;
  const bereaved = has('lost_only_child') || has('special_care') ? 15 : 0;
  const alone = has('lives_alone') ? 10 : 0;
  const aged = has('aged_80_plus') ? 5 : 0;
  return Math.max(support, bereaved) + level * 5 + alone + aged;
}
