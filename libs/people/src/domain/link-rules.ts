import { type LinkBasis, type Relation } from '@yilian/contracts';

/** Who stands outside the family and acts on a paper or a duty. */
const OUTSIDE: readonly Relation[] = ['community_worker', 'agent'];

/** False when somebody from outside the family does not say on what the link rests, or a relative says so. */
export const hasRightBasis = (relation: Relation, basis: LinkBasis | null): boolean =>
  relation === 'guardian' || OUTSIDE.includes(relation) === (basis !== null);

/** What invites and grants are checked for beside the rights of whoever makes them. */
export interface LinkFacts {
  /** The older person wants nothing shared with the family. */
  readonly sharingWithdrawn: boolean;
  /** The older person said no to this account, and whoever links it now does not bring the person's own word. */
  readonly unwanted: boolean;
}

export type LinkRefusalCode = 'people.no-consent' | 'people.own-word';

/** Why a link cannot be, or undefined. */
export function refusalOfLink({ sharingWithdrawn, unwanted }: LinkFacts): LinkRefusalCode | undefined {
  if (unwanted) return 'people.own-word';
  return sharingWithdrawn ? 'people.no-consent' : undefined;
}
