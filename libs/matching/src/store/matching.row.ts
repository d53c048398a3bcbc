import { MatchDecisionRow } from './match-decision.row';

/** The tables of this context. */
export const matchingRows = [MatchDecisionRow] as const;
