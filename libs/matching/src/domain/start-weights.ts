import type { Weights } from './shapes';

const HOUR_MS = 3_600_000;

/** The weights a new installation starts with, until the bureau publishes its own. */
export const START_WEIGHTS: Weights = {
  version: 'start-1',
  validFrom: '2022-01-01',
  parts: {
    distance: 0.25,
    fit: 0.1,
    vacancyTruth: 0.15,
    official: 0.08,
    inspection: 0.08,
    fulfilment: 0.1,
    rating: 0.06,
    price: 0.06,
    continuity: 0.06,
    fairTurn: 0.06,
  },
  neutral: 0.5,
  halfDistanceM: { residential: 10_000, day_care: 1_500, meal: 1_500, home_care: 3_000 },
  halfVacancyAgeMs: 48 * HOUR_MS,
  halfRestMs: 24 * HOUR_MS,
  cityRating: { mean: 4, count: 10 },
};
