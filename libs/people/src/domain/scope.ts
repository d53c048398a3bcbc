import { LinkScope, type Relation, type Role } from '@yilian/contracts';

/** How an account stands to an older person; `scopes` is null without a valid link. */
export interface Standing {
  readonly role: Role;
  readonly townCode: string | null;
  readonly personTownCode: string;
  readonly scopes: readonly LinkScope[] | null;
  /** Who the holder of the link is to the person; null without one. */
  readonly relation?: Relation | null;
}

/** How much of an older person somebody gets to see. */
export type View = 'full' | 'masked' | 'none';

/** Families see by their link, officers see their area with names and numbers masked, nobody else sees anything. */
export function viewOf({ role, townCode, personTownCode, scopes }: Standing): View {
  if (role === 'family') {
    if (scopes === null) return 'none';
    return scopes.includes('see') ? 'full' : 'masked';
  }
  if (role === 'city_officer') return 'masked';
  return role === 'town_officer' && townCode === personTownCode ? 'masked' : 'none';
}

/** True for an officer whose area the person lives in. */
export const isOfficerOfArea = (standing: Standing): boolean =>
  standing.role !== 'family' && viewOf(standing) !== 'none';

/** True for who may ask for services on the person's behalf. */
export const mayAsk = (standing: Standing): boolean =>
  isOfficerOfArea(standing) || (standing.role === 'family' && (standing.scopes?.includes('ask') ?? false));

/** True for who may say how a service was: a family with a `rate` link, and officers who write down what they were told. */
export const mayRate = (standing: Standing): boolean =>
  isOfficerOfArea(standing) || (standing.role === 'family' && (standing.scopes?.includes('rate') ?? false));

/** True for who may correct what is written down. */
export const mayEdit = (standing: Standing): boolean =>
  isOfficerOfArea(standing) || (viewOf(standing) === 'full' && mayAsk(standing));

/** True for who may give others a link or take it: a family with every scope itself, and officers of the area. */
export const mayManageLinks = (standing: Standing): boolean =>
  isOfficerOfArea(standing) ||
  (standing.role === 'family' && LinkScope.options.every((scope) => standing.scopes?.includes(scope)));

/** Who the reader is to the person: what the link says, and for an officer of the area the duty of the office. */
export const readerOf = (standing: Standing): Relation | null =>
  standing.relation ?? (isOfficerOfArea(standing) ? 'community_worker' : null);
