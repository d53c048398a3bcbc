import { Injectable } from '@nestjs/common';
import { type HoldState, type ServiceKind } from '@yilian/contracts';
import { Overtaken, type Tx } from '@yilian/platform';
import { dateOf } from '../domain/calendar';
import { type HoldEvent, holdMachine } from '../domain/hold.machine';
import { type LedgerUnit } from '../domain/ledger';
import { type Grant } from '../domain/plan-holds';
import { nightsIn, type Stay, stayFrom } from '../domain/plan-stays';
import { claimRows, selectIn, updateExactly } from './bulk.store';
import { type ServicePlaces } from './service.query';

interface HoldRecord {
  readonly id: string;
  readonly offer_id: string | null;
  readonly service_id: string;
  readonly kind: ServiceKind;
  readonly state: HoldState;
  readonly bed_id: string | null;
  readonly from_date: string | null;
  readonly nights: number | null;
  readonly bed_since: string | null;
  readonly caregiver_id: string | null;
}

/** A hold as it was locked. */
export interface LockedHold {
  readonly id: string;
  /** Null while no offer has it. */
  readonly offerId: string | null;
  readonly serviceId: string;
  readonly state: HoldState;
  readonly bedId: string | null;
  readonly stay: Stay | null;
  /** True when the stay began in another bed. */
  readonly moved: boolean;
  readonly caregiverId: string | null;
}

/** So many units of a pool that a hold has. */
export interface HeldUnits {
  readonly holdId: string;
  readonly unit: LedgerUnit;
  readonly poolId: string;
  readonly quantity: number;
}

/** Holds from pending to their end. */
@Injectable()
export class HoldStore {
  /** Writes the holds of granted wishes. @throws Overtaken when the bed has another stay without an end. */
  async add(tx: Tx, grants: readonly Grant[], places: ServicePlaces): Promise<void> {
    await claimRows(
      tx,
      `capacity_hold (id, offer_id, request_id, service_id, provider_id, kind, until_at,
        bed_id, from_date, nights, caregiver_id)`,
      grants.map(({ wish, units }) => [
        wish.holdId,
        wish.offerId,
        wish.requestId,
        wish.serviceId,
        places.get(wish.serviceId)!.providerId,
        wish.units.kind,
        wish.untilAt,
        ...(units.kind === 'stay'
          ? [units.bedId, dateOf(units.stay.from), nightsIn(units.stay)]
          : [null, null, null]),
        units.kind === 'visits' ? units.caregiverId : null,
      ]),
    );
  }

  /** Locks holds in order of id; unknown ids are left out. */
  async lock(tx: Tx, holdIds: readonly string[]): Promise<LockedHold[]> {
    const rows = await selectIn<HoldRecord>(
      tx,
      `SELECT id, offer_id, service_id, kind, state, bed_id, from_date, nights, bed_since, caregiver_id
         FROM capacity_hold FORCE INDEX (PRIMARY) WHERE id IN (?) ORDER BY id FOR UPDATE`,
      holdIds,
    );
    return rows.map((row) => ({
      id: row.id,
      offerId: row.offer_id,
      serviceId: row.service_id,
      state: row.state,
      bedId: row.bed_id,
      stay: row.from_date === null ? null : stayFrom(row.from_date, row.nights),
      moved: row.bed_since !== null,
      caregiverId: row.caregiver_id,
    }));
  }

  /** Moves holds on, each exactly once. @throws Overtaken when one is not where the event starts from. */
  async turn(tx: Tx, holds: readonly LockedHold[], event: HoldEvent): Promise<void> {
    const [from] = holdMachine.from(event);
    const to = holdMachine.next(from!, event)!;
    for (let start = 0; start < holds.length; start += 500) {
      const ids = holds.slice(start, start + 500).map((hold) => hold.id);
      const moved = await tx.execute(
        `UPDATE capacity_hold SET state = ?, resolved_at = now(3), version = version + 1 WHERE id IN (?) AND state = ?`,
        [to, ids, from],
      );
      if (moved !== ids.length) throw new Overtaken('capacity_hold');
    }
  }

  /** Lengthens a pending hold. */
  async extend(tx: Tx, holdId: string, untilAt: Date): Promise<boolean> {
    const changed = await tx.execute(
      "UPDATE capacity_hold SET until_at = ?, version = version + 1 WHERE id = ? AND state = 'pending' AND until_at <= ?",
      [untilAt, holdId, untilAt],
    );
    return changed === 1;
  }

  /** A hold goes from one caregiver to another. @throws Overtaken when it is not alive or not theirs any more. */
  async retarget(
    tx: Tx,
    holdId: string,
    { fromId, toId }: { readonly fromId: string; readonly toId: string },
  ): Promise<void> {
    await updateExactly(
      tx,
      1,
      `UPDATE capacity_hold SET caregiver_id = ?, version = version + 1
        WHERE id = ? AND caregiver_id = ? AND state IN ('pending', 'confirmed')`,
      [toId, holdId, fromId],
    );
  }

  /** A hold whose visits all went to one other caregiver is theirs now. */
  async followQuarters(tx: Tx, holdIds: readonly string[]): Promise<void> {
    if (holdIds.length === 0) return;
    await tx.execute(
      `UPDATE capacity_hold h
         JOIN (SELECT hold_id, MIN(caregiver_id) AS caregiver_id FROM caregiver_quarter WHERE hold_id IN (?)
                GROUP BY hold_id HAVING COUNT(DISTINCT caregiver_id) = 1) one ON one.hold_id = h.id
          SET h.caregiver_id = one.caregiver_id, h.version = h.version + 1
        WHERE h.caregiver_id <> one.caregiver_id AND h.state = 'confirmed'`,
      [holdIds],
    );
  }

  /** What holds have, pool by pool. */
  async unitsOf(tx: Tx, holds: readonly LockedHold[]): Promise<HeldUnits[]> {
    const slots = await selectIn<{ hold_id: string; slot_id: string; quantity: number }>(
      tx,
      'SELECT hold_id, slot_id, quantity FROM hold_slot WHERE hold_id IN (?)',
      holds.filter((hold) => !hold.stay && hold.caregiverId === null).map((hold) => hold.id),
    );
    const quarters = await selectIn<{ hold_id: string; caregiver_id: string; quantity: number }>(
      tx,
      `SELECT hold_id, caregiver_id, COUNT(*) AS quantity FROM caregiver_quarter WHERE hold_id IN (?)
        GROUP BY hold_id, caregiver_id`,
      holds.filter((hold) => hold.caregiverId !== null).map((hold) => hold.id),
    );
    return [
      ...slots.map((row) => ({
        holdId: row.hold_id,
        unit: 'slot' as const,
        poolId: row.slot_id,
        quantity: row.quantity,
      })),
      ...quarters.map((row) => ({
        holdId: row.hold_id,
        unit: 'quarter' as const,
        poolId: row.caregiver_id,
        quantity: row.quantity,
      })),
      ...holds.flatMap((hold) =>
        hold.stay && !isSplit(hold) ? [stayUnits(hold.id, hold.bedId!, hold.stay)] : [],
      ),
      ...(await this.nightsByBed(tx, holds.filter(isSplit))),
    ];
  }

  /** The nights of stays that have some in one bed and some in another. */
  private async nightsByBed(tx: Tx, holds: readonly LockedHold[]): Promise<HeldUnits[]> {
    const rows = await selectIn<Omit<HeldUnits, 'unit'>>(
      tx,
      `SELECT hold_id AS holdId, bed_id AS poolId, COUNT(*) AS quantity FROM bed_night WHERE hold_id IN (?)
        GROUP BY hold_id, bed_id`,
      holds.map((hold) => hold.id),
    );
    return rows.map((row) => ({ ...row, unit: 'bed_night' }));
  }
}

const isSplit = ({ stay, moved }: LockedHold): boolean => moved && stay !== null && stay.to !== Infinity;

/** The units of a stay: its nights, or the bed itself when the stay has no end. */
export const stayUnits = (holdId: string, bedId: string, stay: Stay): HeldUnits =>
  stay.to === Infinity
    ? { holdId, unit: 'bed_open', poolId: bedId, quantity: 1 }
    : { holdId, unit: 'bed_night', poolId: bedId, quantity: stay.to - stay.from };

/** The units that a grant brings. */
export function unitsGranted({ wish: { holdId }, units }: Grant): HeldUnits[] {
  switch (units.kind) {
    case 'slots':
      return units.takes.map(({ slotId, quantity }) => ({ holdId, unit: 'slot', poolId: slotId, quantity }));
    case 'stay':
      return [stayUnits(holdId, units.bedId, units.stay)];
    case 'visits':
      return [{ holdId, unit: 'quarter', poolId: units.caregiverId, quantity: units.quarters.length }];
  }
}
