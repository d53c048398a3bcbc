import { type ProblemTable } from '@yilian/contracts';
import { commonProblems, type Refusal } from '@yilian/platform';

export type TourCode =
  | 'common.not-found'
  | 'tours.slot-taken'
  | 'tours.booked-already'
  | 'tours.too-many'
  | 'tours.not-now'
  | 'tours.changed-meanwhile';
export type TourRefusal<Code extends TourCode = TourCode> = Refusal<Code>;

export const toursProblems: ProblemTable<TourCode> = {
  'common.not-found': commonProblems['common.not-found'],
  'tours.slot-taken': {
    status: 409,
    userMessage: {
      zh: '这个时间刚刚约满了或不再开放，请选别的时间。您填写的内容还在。',
      en: 'This time has just been taken or is not offered any more. Please choose another; what you filled in is kept.',
    },
  },
  'tours.booked-already': {
    status: 409,
    userMessage: { zh: '您已经约了这个时间的参观。', en: 'You have booked a tour at this time already.' },
  },
  'tours.too-many': {
    status: 409,
    userMessage: {
      zh: '您约的参观已经很多，请先取消不去的，或等参观过后再约。',
      en: 'You have booked many tours. Please cancel those you do not need, or wait until some are over.',
    },
  },
  'tours.not-now': {
    status: 409,
    userMessage: {
      zh: '这次参观现在不能这样更改。如来不了，请打电话告诉机构。',
      en: 'That is not possible with this tour now. If you cannot come, please call the facility.',
    },
  },
  'tours.changed-meanwhile': {
    status: 409,
    userMessage: {
      zh: '这次参观刚刚有变化，请看看新的安排再改。',
      en: 'This tour has just changed. Please look at it again before you change it.',
    },
  },
};
