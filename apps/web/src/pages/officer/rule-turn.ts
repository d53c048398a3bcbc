import { type AutoAcceptState } from '@yilian/contracts';

/** What an officer may do with a rule. */
export type RuleTurn = 'grant' | 'refuse' | 'end';

/** What may be decided about a rule in each state. */
export const TURNS: Readonly<Record<AutoAcceptState, readonly RuleTurn[]>> = {
  asked: ['grant', 'refuse'],
  trusted: ['end'],
  refused: ['grant'],
  taken_away: ['grant'],
};
