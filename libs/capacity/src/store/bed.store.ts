import { Injectable } from '@nestjs/common';
import { type BedKind, type BedState, type SexRule } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { bedMachine, type BedEvent } from '../domain/bed.machine';
import { dateOf, dayOf } from '../domain/calendar';
import { type Grant } from '../domain/plan-holds';
import {
  type BedCalendar,
  covers,
  nightsOf,
  type Stay,
  stayFrom,
  type StayGranted,
} from '../domain/plan-stays';
import { type HoldWish } from '../domain/wish';
import { bedsFor } from './beds-for.query';
import { claimRows, deleteByIds, ID_OF_JSON, rowsOfJson, selectIn, updateGuarded } from './bulk.store';

interface BedRecord {
  readonly id: string;
  readonly service_id: string;
  readonly town_code: string | null;
  readonly kind: BedKind;
  readonly sex_rule: SexRule;
  readonly state: BedState;
  readonly open_from: string | null;
  readonly version: number;
}
interface StayRow {
  readonly bed_id: string;
  readonly from_date: string;
  readonly nights: number | null;
}

/** A bed with its town and version, as it was locked. */
export interface LockedBed extends BedCalendar {
  readonly townCode: string | null;
  readonly version: number;
}

/** A bed that turned from one state to another; null = it was not in the town before, or is not any more. */
export interface BedMove {
  readonly serviceId: string;
  readonly townCode: string | null;
  readonly kind: BedKind;
  readonly from: BedState | null;
  readonly to: BedState | null;
}

/** A stay on a bed that is held, taken or given back. */
export interface HeldStay {
  readonly holdId: string;
  readonly bedId: string;
  readonly stay: Stay;
}

/** Beds that were locked for a batch, and whether they are all that could serve it. */
export interface BedsForWishes {
  readonly beds: readonly LockedBed[];
  readonly all: boolean;
}

const FIELDS = 'id, service_id, town_code, kind, sex_rule, state, open_from, version';

/** Beds and their nights. */
@Injectable()
export class BedStore {
  /** Locks beds that could serve the wishes: with `few` only some of each home. */
  async lock(tx: Tx, wishes: readonly HoldWish[], today: number, few: boolean): Promise<BedsForWishes> {
    const { ids, first, all } = await bedsFor(tx, wishes, few);
    return { beds: await this.lockByIds(tx, ids, Math.min(first, today)), all };
  }

  /** Locks beds in order of id; `stays` holds those that end after the day `from`. */
  async lockByIds(tx: Tx, ids: readonly string[], from: number): Promise<LockedBed[]> {
    const beds = await this.read(tx, ids);
    const stays = new Map<string, Stay[]>(beds.map((bed) => [bed.id, []]));
    for (const row of await this.staysOf(tx, ids, from))
      stays.get(row.bed_id)!.push(stayFrom(row.from_date, row.nights));
    return beds.map((bed) => ({
      id: bed.id,
      serviceId: bed.service_id,
      townCode: bed.town_code,
      kind: bed.kind,
      sexRule: bed.sex_rule,
      state: bed.state,
      openFrom: bed.open_from === null ? null : dayOf(bed.open_from),
      stays: stays.get(bed.id)!,
      version: bed.version,
    }));
  }

  /** Gives the granted beds their nights. @throws Overtaken when a night or the bed itself is not free any more. */
  async take(tx: Tx, grants: readonly Grant<StayGranted>[], beds: readonly LockedBed[]): Promise<BedMove[]> {
    const stays = grants.map(({ wish, units }) => ({
      holdId: wish.holdId,
      bedId: units.bedId,
      stay: units.stay,
    }));
    const nights = stays.flatMap(({ holdId, bedId, stay }) =>
      nightsOf(stay).map((night) => [bedId, night, holdId] as const),
    );
    nights.sort((a, b) => (a[0] === b[0] ? (a[1] < b[1] ? -1 : 1) : a[0] < b[0] ? -1 : 1));
    await this.claimNights(tx, nights);
    const open = new Map(
      stays.filter(({ stay }) => stay.to === Infinity).map((one) => [one.bedId, one.stay.from]),
    );
    const begun = new Set(grants.filter(({ units }) => units.today).map(({ units }) => units.bedId));
    const touched = new Set(stays.map((one) => one.bedId));
    return this.turn(
      tx,
      beds.filter((bed) => touched.has(bed.id)),
      (bed) => ({
        state: begun.has(bed.id) ? after(bed.state, 'hold') : bed.state,
        openFrom: open.get(bed.id) ?? bed.openFrom,
      }),
    );
  }

  /** Turns the beds of stays that have begun from held to occupied. */
  async moveIn(tx: Tx, stays: readonly HeldStay[], today: number): Promise<BedMove[]> {
    const ids = stays.filter(({ stay }) => covers(stay, today)).map((one) => one.bedId);
    const beds = await this.lockByIds(tx, ids, today);
    return this.turn(
      tx,
      beds.filter((bed) => bed.state === 'held'),
      (bed) => ({ state: after(bed.state, 'move_in'), openFrom: bed.openFrom }),
    );
  }

  /** Frees the nights of stays, and the beds of those that have begun. */
  async giveBack(tx: Tx, stays: readonly HeldStay[], today: number): Promise<BedMove[]> {
    const beds = await this.lockByIds(
      tx,
      stays.map((one) => one.bedId),
      today,
    );
    const begun = new Set(stays.filter(({ stay }) => covers(stay, today)).map((one) => one.bedId));
    const open = new Set(stays.filter(({ stay }) => stay.to === Infinity).map((one) => one.bedId));
    const moves = await this.turn(tx, beds, (bed) => ({
      state: begun.has(bed.id) ? (bedMachine.next(bed.state, 'release') ?? bed.state) : bed.state,
      openFrom: open.has(bed.id) ? null : bed.openFrom,
    }));
    await deleteByIds(
      tx,
      `DELETE n FROM ${rowsOfJson({ id: 'CHAR(36)' })} STRAIGHT_JOIN bed_night n ON n.hold_id = ${ID_OF_JSON}`,
      stays.map((one) => one.holdId),
    );
    return moves;
  }

  /** Writes the next state of locked beds. @throws Overtaken when one was changed since it was locked. */
  async turn(
    tx: Tx,
    beds: readonly LockedBed[],
    next: (bed: LockedBed) => { readonly state: BedState; readonly openFrom: number | null },
  ): Promise<BedMove[]> {
    const turned = beds.map((bed) => ({ bed, ...next(bed) }));
    await this.write(
      tx,
      turned.map(({ bed, state, openFrom }) => [
        bed.id,
        bed.version,
        state,
        openFrom === null ? null : dateOf(openFrom),
      ]),
    );
    return turned
      .filter(({ bed, state }) => bed.state !== state)
      .map(({ bed: { serviceId, townCode, kind, state: from }, state: to }) => ({
        ...{ serviceId, townCode, kind, from, to },
      }));
  }

  protected async read(tx: Tx, ids: readonly string[]): Promise<BedRecord[]> {
    return selectIn(
      tx,
      `SELECT ${FIELDS} FROM bed FORCE INDEX (PRIMARY) WHERE id IN (?) ORDER BY id FOR UPDATE`,
      ids,
    );
  }

  protected async claimNights(tx: Tx, nights: readonly (readonly [string, string, string])[]): Promise<void> {
    await claimRows(tx, 'bed_night (bed_id, night, hold_id)', nights);
  }

  protected async write(tx: Tx, rows: readonly (readonly unknown[])[]): Promise<void> {
    await updateGuarded(
      tx,
      `UPDATE ${rowsOfJson({ id: 'CHAR(36)', version: 'INT', state: 'VARCHAR(16)', open_from: 'VARCHAR(10)' })}
        STRAIGHT_JOIN bed b ON b.id = ${ID_OF_JSON}
          SET b.state = w.state, b.open_from = w.open_from, b.version = b.version + 1
        WHERE b.version = w.version`,
      rows,
    );
  }

  private async staysOf(tx: Tx, bedIds: readonly string[], from: number): Promise<StayRow[]> {
    return selectIn(
      tx,
      `SELECT bed_id, from_date, nights FROM capacity_hold
        WHERE bed_id IN (?) AND state IN ('pending', 'confirmed')
          AND (nights IS NULL OR from_date + INTERVAL nights DAY > ?)`,
      bedIds,
      [dateOf(from)],
    );
  }
}

function after(state: BedState, event: BedEvent): BedState {
  const next = bedMachine.next(state, event);
  if (!next) throw new Error(`A bed that is ${state} cannot ${event}`);
  return next;
}
