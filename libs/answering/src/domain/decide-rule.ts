import { type AutoAcceptState } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';

/** A rule as an officer finds it. */
export interface RuleToDecide {
  readonly state: AutoAcceptState;
  readonly version: number;
}

/** What a decision leads to. */
export type DecidedState = Exclude<AutoAcceptState, 'asked'>;

type Undecided = 'answering.changed-meanwhile' | 'answering.decided-already';

/** Only the terms that were read are decided about. A rule that was never trusted is refused; trust that was given is taken away. */
export function decideRule(
  { state, version }: RuleToDecide,
  wish: { readonly version: number; readonly trusted: boolean },
): Result<DecidedState, { readonly code: Undecided }> {
  if (version !== wish.version) return refuse({ code: 'answering.changed-meanwhile' });
  if (wish.trusted) return state === 'trusted' ? refuse(ALREADY) : ok('trusted');
  if (state === 'asked') return ok('refused');
  return state === 'trusted' ? ok('taken_away') : refuse(ALREADY);
}

const ALREADY = { code: 'answering.decided-already' } as const;
