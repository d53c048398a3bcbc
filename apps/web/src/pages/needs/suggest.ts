import { type ServiceKind } from '@yilian/contracts';
import { type Answers, type Question, QUESTION_NAMES } from './answers';

/** On equal points the service that changes least in somebody's life comes first. */
const ORDER: readonly ServiceKind[] = ['home_care', 'meal', 'day_care', 'residential'];

type Points = Readonly<Partial<Record<ServiceKind, number>>>;
type PointsOf<Q extends Question> = Readonly<Record<Answers[Q], Points>>;

/** What each answer speaks for. What somebody wishes weighs most, where they want to be comes next. */
const POINTS: { readonly [Q in Question]: PointsOf<Q> } = {
  day: {
    alone: { meal: 1, day_care: 2 },
    part: { day_care: 1, home_care: 1 },
    always: { home_care: 1 },
    unsure: {},
  },
  body: {
    able: { meal: 1 },
    some: { home_care: 2, day_care: 1 },
    much: { residential: 3, home_care: 2 },
    unsure: {},
  },
  mind: {
    fine: {},
    forgets: { day_care: 2 },
    lost: { residential: 3, day_care: 2 },
    unsure: {},
  },
  wish: {
    meals: { meal: 5 },
    bathing: { home_care: 5 },
    housework: { home_care: 5 },
    company: { day_care: 4, home_care: 2 },
    round_the_clock: { residential: 5 },
    unsure: {},
  },
  place: {
    home: { home_care: 3, meal: 2 },
    by_day: { day_care: 4 },
    move: { residential: 5 },
    unsure: {},
  },
};

/** A plain suggestion, and the answers that speak for it. */
export interface Suggestion {
  readonly kind: ServiceKind;
  readonly because: readonly Question[];
}

const pointsFor = (kind: ServiceKind, answers: Answers, question: Question): number =>
  (POINTS[question] as Readonly<Record<string, Points>>)[answers[question]]?.[kind] ?? 0;

/** What may help, the best first and at most two; none when nothing was answered. Not an assessment. */
export function suggest(answers: Answers): readonly Suggestion[] {
  const sums = ORDER.map((kind) => ({
    kind,
    because: QUESTION_NAMES.filter((question) => pointsFor(kind, answers, question) > 0),
    sum: QUESTION_NAMES.reduce((sum, question) => sum + pointsFor(kind, answers, question), 0),
  })).filter(({ sum }) => sum > 0);
  const best = Math.max(0, ...sums.map(({ sum }) => sum));
  return [...sums]
    .sort((a, b) => b.sum - a.sum)
    .filter(({ sum }, index) => index === 0 || (index === 1 && sum * 2 >= best))
    .map(({ kind, because }) => ({ kind, because }));
}

/** Much help, or getting lost: somebody should look soon. */
export const shouldBeSeenSoon = ({ body, mind }: Answers): boolean => body === 'much' || mind === 'lost';

/** What the booking may take from the answers, so that nothing is asked twice. */
export function bookingQuery(kind: ServiceKind, { wish, body, mind }: Answers): Record<string, string> {
  switch (kind) {
    case 'meal':
      return {};
    case 'home_care':
      return ['bathing', 'housework', 'company'].includes(wish) ? { task: wish } : {};
    case 'day_care':
      return body === 'some' || body === 'much' ? { transport: 'yes' } : {};
    case 'residential':
      return mind === 'unsure' ? {} : { dementia: mind === 'fine' ? 'no' : 'yes' };
  }
}
