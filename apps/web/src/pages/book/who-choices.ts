import { type PersonView } from '@yilian/contracts';

/** Whom somebody may book for, the reader first; whom they may only look at comes last. */
export const inOrderOfAsking = (people: readonly PersonView[]): readonly PersonView[] =>
  [...people].sort((one, other) => rank(one) - rank(other));

const rank = ({ relation, mayAsk }: PersonView): number => (mayAsk ? (relation === 'self' ? 0 : 1) : 2);

/** The only one somebody may book for needs no question. */
export function onlyChoice(people: readonly PersonView[]): PersonView | undefined {
  const [first, ...others] = people.filter(({ mayAsk }) => mayAsk);
  return others.length === 0 ? first : undefined;
}

/** Who acts for somebody else on a duty or a paper. */
export const isWorker = ({ relation }: PersonView): boolean =>
  relation === 'community_worker' || relation === 'agent';
