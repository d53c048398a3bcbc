import { type EstimateUnits } from '@yilian/contracts';
import { type NewRequest } from '../../client/questions';
import { addDays } from '@yilian/kernel';

/** What a request would cost is counted in: its dates, or a month of a stay without an end. */
export function estimateUnitsOf(request: NewRequest): EstimateUnits {
  switch (request.kind) {
    case 'meal':
      return {
        by: 'dates',
        kind: 'meal',
        dates: request.portions.map(({ date, quantity }) => ({ date, quantity })),
      };
    case 'day_care':
      return {
        by: 'dates',
        kind: 'day_care',
        dates: request.sessions.map(({ date }) => ({ date, quantity: 1 })),
      };
    case 'home_care':
      return {
        ...{ by: 'dates', kind: 'home_care' },
        dates: request.visits.map(({ date, durationMinutes }) => ({ date, quantity: durationMinutes })),
      };
    case 'residential': {
      const { fromDate, nights = null } = request;
      if (nights === null)
        return { by: 'month', kind: 'residential', from: fromDate, daysPerWeek: 7, perDay: 1 };
      const dates = Array.from({ length: nights }, (_, night) => ({
        date: addDays(fromDate, night),
        quantity: 1,
      }));
      return { by: 'dates', kind: 'residential', dates };
    }
  }
}
