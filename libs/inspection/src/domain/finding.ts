import { FindingAct, type FindingState, type LocalDate } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { findingMachine } from './finding.machine';

/** How somebody stands to a finding. */
export type Side = 'provider' | 'officer';

const THEIRS: Readonly<Record<Side, readonly FindingAct[]>> = {
  provider: ['answer', 'ask_time'],
  officer: ['accept', 'return', 'extend', 'withdraw'],
};

/** True when that side may do it at all, whatever the state. */
export const isTheirs = (side: Side, act: FindingAct): boolean => THEIRS[side].includes(act);

/** What a side may do now. */
export const actionsOf = (side: Side, state: FindingState): FindingAct[] =>
  FindingAct.options.filter((act) => isTheirs(side, act) && findingMachine.next(state, act) !== undefined);

/** The house has to do something. */
export const waitsForProvider = (state: FindingState): boolean => state === 'open' || state === 'returned';

/** The house has not answered and the day is over. */
export const isOverdue = (
  { state, dueOn }: { readonly state: FindingState; readonly dueOn: LocalDate },
  today: LocalDate,
): boolean => waitsForProvider(state) && dueOn < today;

/** What is decided about. */
export interface DecidedFinding {
  readonly state: FindingState;
  readonly version: number;
  readonly dueOn: LocalDate;
}

/** What somebody wants to do; `readVersion`: what they have read, where that matters. */
export interface Wish {
  readonly act: FindingAct;
  readonly day?: LocalDate | undefined;
  readonly readVersion?: number | undefined;
}

/** What it becomes. `newRound`: from here on the house, or the bureau, is reminded anew. */
export interface Turn {
  readonly to: FindingState;
  readonly dueOn: LocalDate;
  readonly asksUntil: LocalDate | null;
  readonly newRound: boolean;
}

export type TurnRefusal = {
  readonly code:
    'inspection.not-so' | 'inspection.changed-meanwhile' | 'inspection.day-over' | 'inspection.day-not-later';
};

/** Decides one act. A decision about an answer counts only for the answer that was read. */
export function turn(finding: DecidedFinding, wish: Wish, today: LocalDate): Result<Turn, TurnRefusal> {
  const { act, day, readVersion } = wish;
  if (readVersion !== undefined && readVersion !== finding.version)
    return refuse({ code: 'inspection.changed-meanwhile' });
  const to = findingMachine.next(finding.state, act);
  if (!to) return refuse({ code: 'inspection.not-so' });
  if (day !== undefined && day < today) return refuse({ code: 'inspection.day-over' });
  const isLonger = act === 'ask_time' || act === 'extend';
  if (isLonger && (day === undefined || day <= finding.dueOn))
    return refuse({ code: 'inspection.day-not-later' });
  if (act === 'ask_time') return ok({ to, dueOn: finding.dueOn, asksUntil: day ?? null, newRound: false });
  return ok({ to, dueOn: day ?? finding.dueOn, asksUntil: null, newRound: true });
}
