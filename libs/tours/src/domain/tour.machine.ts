import { type TourState } from '@yilian/contracts';
import { defineMachine } from '@yilian/kernel';

export type TourEvent = 'cancel' | 'come' | 'miss';

/** Life of a tour. Another time is not another state: the tour stays booked. */
export const tourMachine = defineMachine<TourState, TourEvent>('tour', 'booked', {
  booked: { cancel: 'cancelled', come: 'done', miss: 'missed' },
  cancelled: {},
  done: {},
  missed: {},
});
