import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { dayOf } from '../domain/calendar';
import { type Grant } from '../domain/plan-holds';
import {
  type CaregiverTime,
  QUARTER_MINUTES,
  quarterOf,
  type QuarterSpan,
  type VisitsGranted,
} from '../domain/visit-planner';
import { type HoldWish } from '../domain/wish';
import { quartersOf, takeQuarters } from './held-quarters.store';
import { CAREGIVERS, type CaregiverRecord, quartersTaken, shiftsOf } from './caregiver-hours.query';
import { unprovenSkills } from './unproven-skills.query';
import { deleteByIds, ID_OF_JSON, rowsOfJson, selectIn, updateGuarded } from './bulk.store';

/** A caregiver's hours with the version of the diary they were locked under. */
export interface LockedCaregiver extends CaregiverTime {
  readonly version: number;
}

/** The hours of caregivers. */
@Injectable()
export class CaregiverTimeStore {
  /** Locks, in order of id, the diaries of the wished services' active caregivers, and reads the wanted dates. */
  async lock(tx: Tx, wishes: readonly HoldWish[]): Promise<LockedCaregiver[]> {
    const services = new Set<string>();
    const dates = new Set<string>();
    for (const { serviceId, units } of wishes) {
      if (units.kind !== 'home_care') continue;
      services.add(serviceId);
      for (const visit of units.visits) dates.add(visit.date);
    }
    if (services.size === 0) return [];
    const found = await selectIn<CaregiverRecord>(
      tx,
      `${CAREGIVERS} WHERE d.service_id IN (?) AND c.state = 'active'`,
      services,
    );
    return this.hoursOf(tx, found, [...dates].sort());
  }

  /** Locks the diaries of these caregivers, active or not, and reads the dates. */
  async lockThese(tx: Tx, ids: readonly string[], dates: readonly string[]): Promise<LockedCaregiver[]> {
    const found = await selectIn<CaregiverRecord>(tx, `${CAREGIVERS} WHERE d.caregiver_id IN (?)`, ids);
    return dates.length === 0 ? [] : this.hoursOf(tx, found, [...new Set(dates)].sort());
  }

  /** Reads the active caregivers of a service and the dates without locking anybody. */
  async look(tx: Tx, serviceId: string, dates: readonly string[]): Promise<LockedCaregiver[]> {
    if (dates.length === 0) return [];
    const found = await selectIn<CaregiverRecord>(
      tx,
      `${CAREGIVERS} WHERE d.service_id IN (?) AND c.state = 'active'`,
      [serviceId],
    );
    return this.hoursOf(tx, found, [...dates].sort(), false);
  }

  /** Gives the granted quarters away. @throws Overtaken when one is not free any more. */
  async take(
    tx: Tx,
    grants: readonly Grant<VisitsGranted>[],
    caregivers: readonly LockedCaregiver[],
  ): Promise<void> {
    const quarters = grants.flatMap(({ wish: { holdId }, units: { caregiverId, quarters: granted } }) =>
      granted.map((one) => ({ ...one, caregiverId, holdId })),
    );
    await takeQuarters(tx, quarters);
    const touched = new Set(quarters.map((one) => one.caregiverId));
    await this.turnPage(
      tx,
      caregivers.filter((one) => touched.has(one.id)),
    );
  }

  /** Frees the quarters of holds. */
  async giveBack(
    tx: Tx,
    holds: readonly { readonly holdId: string; readonly caregiverId: string }[],
  ): Promise<void> {
    // A plan of the day may have sent colleagues, too.
    const colleagues = await quartersOf(
      tx,
      holds.map((one) => one.holdId),
    );
    const diaries = await this.lockDiaries(
      tx,
      [...holds, ...colleagues].map((one) => one.caregiverId),
    );
    await this.turnPage(
      tx,
      [...diaries].map(([id, version]) => ({ id, version })),
    );
    await deleteByIds(
      tx,
      `DELETE q FROM ${rowsOfJson({ id: 'CHAR(36)' })} STRAIGHT_JOIN caregiver_quarter q ON q.hold_id = ${ID_OF_JSON}`,
      holds.map((one) => one.holdId),
    );
  }

  /** Locks diaries in order of id. */
  async lockDiaries(tx: Tx, caregiverIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.readDiaries(tx, caregiverIds);
    return new Map(rows.map((row) => [row.caregiver_id, row.version]));
  }

  /** Writes the next version of locked diaries. @throws Overtaken when one was written meanwhile. */
  async turnPage(
    tx: Tx,
    diaries: readonly { readonly id: string; readonly version: number }[],
  ): Promise<void> {
    await updateGuarded(
      tx,
      `UPDATE ${rowsOfJson({ id: 'CHAR(36)', version: 'INT' })}
        STRAIGHT_JOIN caregiver_diary d ON d.caregiver_id = ${ID_OF_JSON}
          SET d.version = d.version + 1 WHERE d.version = w.version`,
      diaries.map(({ id, version }) => [id, version]),
    );
  }

  protected async readDiaries(
    tx: Tx,
    caregiverIds: readonly string[],
  ): Promise<{ caregiver_id: string; version: number }[]> {
    return selectIn(
      tx,
      `SELECT caregiver_id, version FROM caregiver_diary FORCE INDEX (PRIMARY)
        WHERE caregiver_id IN (?) ORDER BY caregiver_id FOR UPDATE`,
      caregiverIds,
    );
  }

  private async hoursOf(
    tx: Tx,
    found: readonly CaregiverRecord[],
    dates: readonly string[],
    locked = true,
  ): Promise<LockedCaregiver[]> {
    const ids = found.map((one) => one.caregiver_id);
    const versions = locked ? await this.lockDiaries(tx, ids) : new Map<string, number>();
    const shifts = new Map(ids.map((id) => [id, new Map<number, QuarterSpan[]>()]));
    const taken = new Map(ids.map((id) => [id, new Set<number>()]));
    for (const shift of await shiftsOf(tx, ids, dates)) {
      const day = dayOf(shift.on_date);
      const span = { from: quarterOf(day, shift.from_minute), to: quarterOf(day, shift.to_minute) };
      const ofCaregiver = shifts.get(shift.caregiver_id)!;
      ofCaregiver.set(day, [...(ofCaregiver.get(day) ?? []), span]);
    }
    for (const { caregiver_id, quarter_at } of await quartersTaken(tx, ids, dates)) {
      taken.get(caregiver_id)!.add(quarter_at.getTime() / (QUARTER_MINUTES * 60_000));
    }
    const unproven = await unprovenSkills(tx, ids, dates);
    return found.map((one) => ({
      id: one.caregiver_id,
      serviceId: one.service_id,
      sex: one.sex,
      skillMask: one.skill_mask,
      areaTowns: one.area_towns === null ? null : (JSON.parse(one.area_towns) as readonly string[]),
      shifts: shifts.get(one.caregiver_id)!,
      taken: taken.get(one.caregiver_id)!,
      version: versions.get(one.caregiver_id) ?? 0,
      unproven: unproven.get(one.caregiver_id) ?? new Map<string, number>(),
      travelMinutes: one.travel_minutes,
    }));
  }
}
