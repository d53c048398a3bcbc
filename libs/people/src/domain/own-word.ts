import { type ConsentWay, type ObjectionOutcome, type RequestState } from '@yilian/contracts';
import { isOfficerOfArea, mayManageLinks, type Standing } from './scope';

/** The older person's own word, by account or on paper; everybody else speaks on their behalf. */
export const isOwnWord = (way: ConsentWay): boolean => way !== 'on_behalf';

/** With whose word somebody speaks: their own, what the person signed for an officer, or on behalf; null = none. */
export function voiceOf(standing: Standing): ConsentWay | null {
  if (standing.relation === 'self' && standing.role === 'family') return 'self';
  if (isOfficerOfArea(standing)) return 'paper';
  return mayManageLinks(standing) ? 'on_behalf' : null;
}

/** What was decided last may be decided otherwise by anybody who may decide at all, but an own word only by an own word. */
export const mayOverrule = (last: ConsentWay | null, next: ConsentWay): boolean =>
  last === null || !isOwnWord(last) || isOwnWord(next);

const ENDED: readonly RequestState[] = ['completed', 'closed', 'cancelled', 'unmet'];
const SERVED: readonly RequestState[] = ['booked', 'in_service'];

/**
 * What follows when an older person says no to a request: before anybody accepted it is taken back; afterwards others
 * count on it, so officers are told at once; what has ended cannot be said no to.
 */
export function outcomeOfNo(state: RequestState): Exclude<ObjectionOutcome, 'link_closed'> | null {
  if (ENDED.includes(state)) return null;
  return SERVED.includes(state) ? 'raised' : 'cancelled';
}
