import { Injectable } from '@nestjs/common';
import { type UnitsOf } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type Tx } from '@yilian/platform';
import { dateOf } from '../domain/calendar';
import { type Bucket, type Movement, stocked } from '../domain/ledger';
import { covers, nightsIn, type Stay, stayPlanner } from '../domain/plan-stays';
import { type HoldRefusal, type HoldWish } from '../domain/wish';
import { BedStore, type LockedBed } from '../store/bed.store';
import { updateExactly } from '../store/bulk.store';
import { CityClock } from '../store/clock.query';
import { type HeldUnits, type LockedHold, stayUnits } from '../store/hold.store';
import { writeMovements } from '../store/ledger.store';
import { tellMoves } from '../store/news.store';

/** Moves a stay to another bed of the same service, under the guards that gave it the first one. */
@Injectable()
export class MoveStay {
  constructor(
    private readonly beds: BedStore,
    private readonly clock: CityClock,
  ) {}

  /** `hold` is locked, alive and has a bed. */
  async to(
    tx: Tx,
    hold: LockedHold,
    wish: HoldWish,
    bedId: string,
  ): Promise<Result<undefined, { readonly code: HoldRefusal }>> {
    const { day: today } = await this.clock.now(tx);
    const stay = hold.stay!;
    // Nights that were slept stay where they were; who lives in the house is moved on its board.
    if (hold.state === 'confirmed' && stay.from <= today) return refuse({ code: 'past_cutoff' });
    const locked = await this.beds.lockByIds(tx, [hold.bedId!, bedId], Math.min(stay.from, today));
    const bed = locked.find(({ id, serviceId }) => id === bedId && serviceId === hold.serviceId);
    const granted = bed
      ? stayPlanner([bed], today)(hold.serviceId, unitsOf(wish, stay), bedId)
      : ('no_unit' as const);
    if (typeof granted === 'string') return refuse({ code: granted });
    const left = await this.beds.giveBack(tx, [{ holdId: hold.id, bedId: hold.bedId!, stay }], today);
    const taken = await this.beds.take(tx, [{ wish: { ...wish, holdId: hold.id }, units: granted }], [bed!]);
    tellMoves(tx, [...left, ...taken]);
    await this.write(tx, hold, bedId);
    return ok(undefined);
  }

  /** Beds of the service that could have the stay instead, the nearest to the present one first. */
  async others(tx: Tx, hold: LockedHold, wish: HoldWish): Promise<readonly LockedBed[]> {
    const { day: today } = await this.clock.now(tx);
    const stay = hold.stay!;
    if (hold.state === 'confirmed' && stay.from <= today) return [];
    const { beds } = await this.beds.lock(tx, [wish], Math.min(stay.from, today), false);
    return beds.filter(
      (bed) =>
        bed.id !== hold.bedId &&
        typeof stayPlanner([bed], today)(hold.serviceId, unitsOf(wish, stay), bed.id) !== 'string',
    );
  }

  /** True when the bed cannot take the stay any more: somebody else lies in it on the day of moving in. */
  async isSpoilt(tx: Tx, hold: LockedHold): Promise<boolean> {
    const { day: today } = await this.clock.now(tx);
    if (!covers(hold.stay!, today) || hold.state !== 'pending') return false;
    const [bed] = await this.beds.lockByIds(tx, [hold.bedId!], today);
    return bed?.state !== 'held';
  }

  /** @throws Overtaken when the hold is not where it was locked. */
  private async write(tx: Tx, hold: LockedHold, bedId: string): Promise<void> {
    await updateExactly(
      tx,
      1,
      'UPDATE capacity_hold SET bed_id = ?, version = version + 1 WHERE id = ? AND bed_id = ? AND state = ?',
      [bedId, hold.id, hold.bedId, hold.state],
    );
    const bucket = hold.state === 'confirmed' ? 'taken' : 'held';
    const line = (units: HeldUnits, from: Bucket, to: Bucket): Movement => ({
      ...{ ...units, serviceId: hold.serviceId, reason: 'moved' },
      ...{ from: stocked(units, from), to: stocked(units, to) },
    });
    await writeMovements(tx, [
      line(stayUnits(hold.id, hold.bedId!, hold.stay!), bucket, 'free'),
      line(stayUnits(hold.id, bedId, hold.stay!), 'free', bucket),
    ]);
  }
}

/** What was asked, on the days that are held. */
const unitsOf = ({ units }: HoldWish, stay: Stay): UnitsOf<'residential'> => ({
  ...(units as UnitsOf<'residential'>),
  fromDate: dateOf(stay.from),
  nights: nightsIn(stay),
});
