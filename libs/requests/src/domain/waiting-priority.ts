import { type Category, type Text } from '@yilian/contracts';

/** A reason for points, in words that can be published. */
export interface PriorityPart {
  readonly text: Text;
  readonly points: number;
}

const SUPPORT: Partial<Record<Category, PriorityPart>> = {
  destitute: { points: 40, text: { zh: '特困供养', en: 'Destitute' } },
  minimum_living: { points: 30, text: { zh: '最低生活保障', en: 'Minimum living allowance' } },
  low_income: { points: 20, text: { zh: '低收入家庭', en: 'Low income' } },
  lost_only_child: { points: 15, text: { zh: '失独', en: 'Lost an only child' } },
  special_care: { points: 15, text: { zh: '优抚对象', en: 'Special care' } },
};
const OTHERS: readonly (readonly [Category, PriorityPart])[] = [
  ['lives_alone', { points: 10, text: { zh: '独居', en: 'Lives alone' } }],
  ['aged_80_plus', { points: 5, text: { zh: '80 岁以上', en: 'Aged 80 or more' } }],
];
const POINTS_PER_LEVEL = 5;

/**
 * The points by which a waiting line is ordered, part by part: the strongest reason for support, the care need, living
 * alone, age. Published, so that nobody wonders why somebody else came first.
 */
export function priorityParts(level: number, categories: readonly Category[]): PriorityPart[] {
  const support = categories.flatMap((one) => SUPPORT[one] ?? []);
  const strongest = support.sort((a, b) => b.points - a.points).slice(0, 1);
  const need = { points: level * POINTS_PER_LEVEL, text: { zh: '照护需要程度', en: 'Need of care' } };
  const others = OTHERS.flatMap(([category, part]) => (categories.includes(category) ? [part] : []));
  return [...strongest, ...(level > 0 ? [need] : []), ...others];
}

/** Points by which a waiting line is ordered, most first, then by time of entry. */
export const waitingPriority = (level: number, categories: readonly Category[]): number =>
  priorityParts(level, categories).reduce((sum, { points }) => sum + points, 0);
