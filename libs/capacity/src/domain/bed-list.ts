import { type BedKind, type BedState, type BedOfList, type SexRule } from '@yilian/contracts';
import { type BedCalendar, type Stay } from './plan-stays';
import { reportBed } from './report-bed';

/** A bed with everything said. */
export interface WholeBed {
  readonly floor: string | null;
  readonly room: string;
  readonly number: string;
  readonly kind: BedKind;
  readonly sexRule: SexRule;
  readonly state: BedState;
}

/** A bed of the books, with the stays that lie ahead of it. */
export interface KnownBed extends BedCalendar {
  readonly floor: string | null;
  readonly room: string;
  readonly number: string;
  readonly version: number;
  readonly stays: readonly Stay[];
}

type Field = 'floor' | 'kind' | 'sexRule' | 'state';

/** What a line of a list makes of a bed. */
export type BedDecision =
  | { readonly outcome: 'same' }
  | { readonly outcome: 'added'; readonly listed: WholeBed }
  | {
      readonly outcome: 'changed';
      readonly bed: KnownBed;
      readonly listed: WholeBed;
      readonly fields: readonly Field[];
    }
  | {
      readonly outcome: 'refused';
      readonly field: Field;
      readonly why: 'promised' | 'wrong-state' | 'held-is-ours';
    };

const FIELDS: readonly Field[] = ['floor', 'kind', 'sexRule', 'state'];

/**
 * What a list may do: enter beds, and change those that nobody was promised. Somebody who lives in a bed or will come chose
 * it for what it is, so its kind and whom it takes stay; its state turns as a manager may turn it at the board.
 */
export function decideListedBed(bed: KnownBed | undefined, told: BedOfList, today: number): BedDecision {
  const { room, number, kind, floor = null, sexRule = 'any', state = 'vacant' } = { ...bed, ...said(told) };
  const listed = { floor, room, number, kind, sexRule, state };
  if (!bed) {
    if (listed.state === 'held') return { outcome: 'refused', field: 'state', why: 'held-is-ours' };
    return { outcome: 'added', listed };
  }
  const fields = FIELDS.filter((field) => bed[field] !== listed[field]);
  if (fields.length === 0) return { outcome: 'same' };
  const described = fields.find((field) => field === 'kind' || field === 'sexRule');
  if (described && (bed.stays.length > 0 || bed.openFrom !== null))
    return { outcome: 'refused', field: described, why: 'promised' };
  if (fields.includes('state')) {
    const report = reportBed(bed, listed.state, today);
    if (!report.ok) {
      const why = report.refusal === 'capacity.bed-in-use' ? 'promised' : 'wrong-state';
      return { outcome: 'refused', field: 'state', why: listed.state === 'held' ? 'held-is-ours' : why };
    }
  }
  return { outcome: 'changed', bed, listed, fields };
}

/** Only what the list says. */
const said = (told: BedOfList): BedOfList =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as unknown as BedOfList;
