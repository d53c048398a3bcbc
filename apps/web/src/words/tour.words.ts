import { type TourState } from '@yilian/contracts';
import { dictionary } from './dictionary';

const states = (words: Record<TourState, string>): Record<TourState, string> => words;

export const tourWords = dictionary({
  zh: {
    mine: '参观',
    guests: (count: number) => `${count} 人`,
    number: (number: string) => `编号 ${number}`,
    states: states({ booked: '已约', cancelled: '已取消', done: '已参观', missed: '没有去' }),
  },
  en: {
    mine: 'Tours',
    guests: (count) => (count === 1 ? '1 person' : `${count} people`),
    number: (number) => `No. ${number}`,
    states: states({ booked: 'Booked', cancelled: 'Cancelled', done: 'Visited', missed: 'Not visited' }),
  },
});

/** How each state is marked; the word always stands beside it. */
export const TOUR_LOOKS = {
  booked: { kind: 'ok', icon: 'check' },
  cancelled: { kind: 'mute', icon: 'cross' },
  done: { kind: 'mute', icon: 'check' },
  missed: { kind: 'warn', icon: 'clock' },
} as const satisfies Record<TourState, unknown>;
