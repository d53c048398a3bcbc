import { type ProblemTable } from '@yilian/contracts';
import { type Result } from '@yilian/kernel';
import { commonProblems, type Refusal } from '@yilian/platform';
import { type DeliveryRefusal } from './domain/report-delivery';

export type MealsCode =
  'common.not-found' | 'meals.menu-changed' | 'meals.same-week' | 'meals.report-used' | DeliveryRefusal;

/** What a use case of this context answers. */
export type MealsAnswer<T, Code extends MealsCode> = Result<T, Refusal<Code>>;

/** How each refusal of this context is answered. */
export const mealsProblems: ProblemTable<MealsCode> = {
  'common.not-found': commonProblems['common.not-found'],
  'meals.menu-changed': {
    status: 412,
    userMessage: {
      zh: '菜单刚刚被别人改过，请看看新的菜单再改。您填写的内容还在。',
      en: 'Somebody has just changed this menu. Look at it again before you change it; what you filled in is kept.',
    },
  },
  'meals.same-week': {
    status: 422,
    userMessage: {
      zh: '两周有重叠，请选不重叠的两周。',
      en: 'The two weeks overlap; choose weeks that do not.',
    },
  },
  'meals.report-used': {
    status: 409,
    userMessage: {
      zh: '这条报告已经用于另一份餐，请重新报告。',
      en: 'This report was used for another meal already; report it anew.',
    },
  },
  'meals.too-early': {
    status: 409,
    userMessage: {
      zh: '还没到这一餐的日期。',
      en: 'The day of this meal has not come yet.',
    },
  },
  'meals.delivery-over': {
    status: 409,
    userMessage: {
      zh: '这份餐已经送达或取消，不能再改。',
      en: 'This meal was delivered or cancelled already.',
    },
  },
};
