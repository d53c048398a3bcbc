import { some } from '@yilian/platform';
import { requestsProblems } from '../requests.problems';

/** What every act on a standing order can be answered with. */
export const steerProblems = some(
  requestsProblems,
  'common.not-found',
  'requests.order-ended',
  'requests.invalid',
  'requests.cost-has-risen',
);
