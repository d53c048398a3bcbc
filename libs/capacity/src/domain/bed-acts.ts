import { type BedAct, type BedKind, type BedsChanged, type BedState, type Sex } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { bedMachine } from './bed.machine';
import { type BedCalendar, covers, type Stay, takes } from './plan-stays';
import { reportBed } from './report-bed';

/** A stay that was arranged here. */
export interface ArrangedStay extends Stay {
  readonly holdId: string;
  /** False while the home has not answered yet. */
  readonly confirmed: boolean;
  /** The first night in this bed of a stay that began in another; null when it was all in one. */
  readonly bedSince: number | null;
  readonly olderPersonId: string | null;
  readonly sex: Sex | null;
  /** The kinds of beds that were asked for; null where it is not known. */
  readonly kinds: readonly BedKind[] | null;
}

/** Somebody whom only the home knows. */
export interface OwnResident {
  readonly id: string;
  readonly sex: Sex;
}

/** A bed with everybody who has to do with it. */
export interface ActBed extends BedCalendar {
  readonly version: number;
  readonly stays: readonly ArrangedStay[];
  readonly resident: OwnResident | null;
}

/** What becomes of a bed. */
export interface BedTurn {
  readonly bed: ActBed;
  readonly state: BedState;
  readonly openFrom: number | null;
}

/** The guest of a booking comes into a bed that is theirs. */
export interface Arrival {
  readonly act: 'arrive';
  readonly bedId: string;
  readonly version: number;
  readonly note: null;
}

/** What is said of a bed is put right. */
export interface Correction {
  readonly act: 'change';
  readonly bedId: string;
  readonly version: number;
  readonly note: null;
}

/** An act is taken back; whoever was moved goes back to `toBedId`. */
export interface TakenBack {
  readonly act: 'undo';
  readonly bedId: string;
  /** The version that the act made. */
  readonly version: number;
  readonly toBedId: string | null;
  readonly note: null;
}

/** Who moves between beds: a resident (null: nobody wrote the name down) or a stay from a day on. */
export type Moves =
  | { readonly residentId: string | null }
  | {
      readonly stay: ArrangedStay;
      readonly since: number;
      /** What the stay remembers of it: its first night in the other bed, null when it is all there. */
      readonly bedSince: number | null;
    };

/** What an act does, ready to be written. */
export interface ActDone {
  readonly act: BedAct | Arrival | Correction | TakenBack;
  readonly turns: readonly BedTurn[];
  /** Own residents who leave. */
  readonly leaves?: string;
  /** Own residents who had left and are back. */
  readonly returns?: string;
  readonly admits?: { readonly from: number };
  /** Whose booking it is about, where the bed alone does not tell. */
  readonly guest?: string | null;
  /** Who goes to the other bed that the act names. */
  readonly moves?: Moves;
}

/** The bed that somebody moves to; null for acts on one bed. */
export const otherBed = (act: ActDone['act']): string | null =>
  act.act === 'move' || act.act === 'undo' ? act.toBedId : null;

/** Every bed that acts turned, as it is afterwards. */
export const turnedBeds = (done: readonly ActDone[]): BedsChanged['beds'] => {
  const turns = new Map(done.flatMap((one) => one.turns).map((turn) => [turn.bed.id, turn]));
  return [...turns.values()].map(({ bed, state }) => ({ id: bed.id, state, version: bed.version + 1 }));
};

export type ActFault =
  | 'changed'
  | 'target-changed'
  | 'wrong-state'
  | 'in-use'
  | 'wrong-sex'
  | 'wrong-kind'
  | 'nobody'
  | 'unanswered'
  | 'target-taken';

/** Somebody who came without the platform lives here, whether or not a name was written down. */
const hasOwn = (bed: ActBed, today: number): boolean =>
  bed.openFrom !== null && bed.openFrom <= today && !bed.stays.some((stay) => stay.to === Infinity);

/** True when the bed is for people of this sex; where it is not known it is for the home to see. */
export const suits = (bed: ActBed, sex: Sex | null): boolean =>
  bed.sexRule === 'any' || sex === null || bed.sexRule === sex;

/** True when a bed of this kind is what a stay asked for. */
export const fits = (kind: BedKind, { kinds }: ArrangedStay): boolean =>
  kinds === null || kinds.includes(kind);

/** Decides what one act does with the beds it names, or says why it cannot be. */
export function decideAct(
  act: BedAct,
  beds: ReadonlyMap<string, ActBed>,
  today: number,
): Result<ActDone, ActFault> {
  const bed = beds.get(act.bedId)!;
  if (bed.version !== act.version) return refuse('changed');
  switch (act.act) {
    case 'note':
      return ok({ act, turns: [{ bed, state: bed.state, openFrom: bed.openFrom }] });
    case 'set':
      return set(act, bed, today);
    case 'admit':
      return admit(act, bed, today);
    case 'move':
      return move(act, bed, beds.get(act.toBedId)!, today);
  }
}

type ActOf<K extends BedAct['act']> = Extract<BedAct, { act: K }>;

function set(act: ActOf<'set'>, bed: ActBed, today: number): Result<ActDone, ActFault> {
  const report = reportBed(bed, act.state, today);
  if (!report.ok) return refuse(report.refusal === 'capacity.bed-in-use' ? 'in-use' : 'wrong-state');
  const leaves = act.state === 'vacant' && bed.resident ? { leaves: bed.resident.id } : {};
  return ok({ act, turns: [{ bed, ...report.value }], ...leaves });
}

/** Somebody moves in, or somebody who lives here already gets a name. */
function admit(act: ActOf<'admit'>, bed: ActBed, today: number): Result<ActDone, ActFault> {
  if (!suits(bed, act.sex)) return refuse('wrong-sex');
  if (hasOwn(bed, today) && !bed.resident) {
    const turns = [{ bed, state: bed.state, openFrom: bed.openFrom }];
    return ok({ act, turns, admits: { from: bed.openFrom! } });
  }
  const report = reportBed(bed, 'occupied', today);
  if (!report.ok || bed.state !== 'vacant') {
    return refuse(!report.ok && report.refusal === 'capacity.bed-in-use' ? 'in-use' : 'wrong-state');
  }
  return ok({ act, turns: [{ bed, ...report.value }], admits: { from: today } });
}

function move(act: ActOf<'move'>, bed: ActBed, target: ActBed, today: number): Result<ActDone, ActFault> {
  if (target.version !== act.toVersion) return refuse('target-changed');
  const stay = bed.stays.find((one) =>
    act.fromDate === null ? covers(one, today) : one.from === Date.parse(act.fromDate) / 86_400_000,
  );
  const own = act.fromDate === null && hasOwn(bed, today);
  if (!stay && !own) return refuse('nobody');
  if (stay && !stay.confirmed) return refuse('unanswered');
  if (!suits(target, stay ? stay.sex : (bed.resident?.sex ?? null))) return refuse('wrong-sex');
  const since = Math.max(today, stay?.from ?? today);
  const rest = { from: since, to: stay?.to ?? Infinity };
  if (target.serviceId !== bed.serviceId || !takes(target, rest, today)) return refuse('target-taken');
  const begun = covers(rest, today);
  return ok({
    act,
    turns: [
      {
        bed,
        state: begun ? (bedMachine.next(bed.state, 'release') ?? bed.state) : bed.state,
        openFrom: rest.to === Infinity ? null : bed.openFrom,
      },
      {
        bed: target,
        state: begun ? stateThere(bed.state) : target.state,
        openFrom: rest.to === Infinity ? since : target.openFrom,
      },
    ],
    moves: stay
      ? { stay, since, bedSince: since > stay.from ? since : null }
      : { residentId: bed.resident?.id ?? null },
  });
}

const KEPT: readonly BedState[] = ['held', 'on_leave', 'in_hospital'];

/** Who is on leave, in hospital or still to come is so after the move, too. */
const stateThere = (state: BedState): BedState => (KEPT.includes(state) ? state : 'occupied');
