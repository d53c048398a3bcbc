import { type BedState } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type ActBed, type ActDone, type ActFault, type BedTurn, decideAct, fits, suits } from './bed-acts';
import { dateOf } from './calendar';
import { covers } from './plan-stays';

/** A guest of a booking, and the bed that the home gives them: the one that is kept, or another. */
export interface WantedArrival {
  readonly holdId: string;
  readonly bedId: string;
  /** The version of that bed that was read. */
  readonly version: number;
}

const WAITING: readonly BedState[] = ['held', 'vacant'];
const THERE: readonly BedState[] = ['occupied', 'on_leave', 'in_hospital'];

/** What became of a bed so far, as the next act finds it. */
const turned = ({ bed, state, openFrom }: BedTurn): ActBed => ({ ...bed, state, openFrom });

/**
 * Decides where a guest moves in today: into the bed that is kept for them, or, in one step, into another one that will do.
 * The acts come in the order in which they are to be written; none when the guest is there already.
 */
export function decideArrival(
  { holdId, bedId, version }: WantedArrival,
  own: ActBed,
  wanted: ActBed,
  today: number,
): Result<readonly ActDone[], ActFault> {
  const stay = own.stays.find((one) => one.holdId === holdId);
  if (!stay || !covers(stay, today)) return refuse('nobody');
  if (wanted.version !== version) return refuse('changed');
  if (!fits(wanted.kind, stay)) return refuse('wrong-kind');
  const note = null;
  if (bedId === own.id) {
    if (THERE.includes(own.state)) return ok([]);
    if (!suits(own, stay.sex)) return refuse('wrong-sex');
    return WAITING.includes(own.state) ? ok([arrival(own)]) : refuse('wrong-state');
  }
  const act = {
    act: 'move',
    bedId: own.id,
    version: own.version,
    toBedId: bedId,
    toVersion: version,
  } as const;
  const beds = new Map([own, wanted].map((bed) => [bed.id, bed]));
  const moved = decideAct({ ...act, fromDate: dateOf(stay.from), note }, beds, today);
  if (!moved.ok) return moved;
  if (THERE.includes(own.state)) return ok([moved.value]);
  return ok([moved.value, arrival(turned(moved.value.turns[1]!))]);

  function arrival(bed: ActBed): ActDone {
    return {
      act: { act: 'arrive', bedId: bed.id, version: bed.version, note },
      turns: [{ bed, state: 'occupied', openFrom: bed.openFrom }],
      guest: stay!.olderPersonId,
    };
  }
}
