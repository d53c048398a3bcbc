import { type ActDone, type BedTurn, otherBed } from './bed-acts';
import { type Movement } from './ledger';
import { nightsIn } from './plan-stays';
import { bedBucket } from './report-bed';

/** The lines that an act adds to the double-entry book. */
export function actMovements({ act, turns, moves }: ActDone): Movement[] {
  const stay = moves && 'stay' in moves ? moves.stay : null;
  const open = turns.flatMap((turn) => bedMovement(turn, stay?.holdId ?? null));
  const to = otherBed(act);
  if (to === null || !stay || stay.to === Infinity) return open;
  const { since } = moves as Extract<typeof moves, { stay: unknown }>;
  const quantity = nightsIn({ from: since, to: stay.to })!;
  const { serviceId } = turns[0]!.bed;
  const nights = { holdId: stay.holdId, serviceId, unit: 'bed_night', quantity, reason: 'moved' } as const;
  return [
    ...open,
    { ...nights, poolId: act.bedId, from: 'taken', to: 'none' },
    { ...nights, poolId: to, from: 'none', to: 'taken' },
  ];
}

/** A bed counts in one bucket; `holdId` when it is a stay without an end that leaves or comes. */
function bedMovement({ bed, state, openFrom }: BedTurn, holdId: string | null): Movement[] {
  const [from, to] = [bedBucket(bed.state, bed.openFrom), bedBucket(state, openFrom)];
  if (from === to) return [];
  const reported = to === 'out' ? 'out' : from === 'out' ? 'back' : 'reported';
  const reason = holdId === null ? reported : 'moved';
  return [
    { holdId, serviceId: bed.serviceId, unit: 'bed_open', poolId: bed.id, from, to, quantity: 1, reason },
  ];
}
