import { Injectable } from '@nestjs/common';
import { type BedKind, type BedState, type DayPart, type MealTime, type SexRule } from '@yilian/contracts';
import { type Tx } from '@yilian/platform';
import { dateOf } from './domain/calendar';
import { type Movement } from './domain/ledger';
import { bedBucket } from './domain/report-bed';
import { slotMovements } from './domain/slot-counts';
import { claimRows } from './store/bulk.store';
import { CityClock } from './store/clock.query';
import { writeMovements } from './store/ledger.store';
import { tellBoard, tellMoves, tellSupply } from './store/news.store';
import { placesOf, placesToStay, type ServicePlace, type ServicePlaces } from './store/service.query';
import { type NewResident, Residents } from './store/residents.store';
import { SlotDays } from './store/slot-days.store';
import { type NewShift, ShiftStore } from './store/shift.store';

/** A bed to add. `occupied` means a resident who came without the platform and stays without an end. */
export interface NewBed {
  readonly id: string;
  readonly serviceId: string;
  /** Where the room's number does not tell it. */
  readonly floor?: string | null;
  readonly room: string;
  readonly number: string;
  readonly kind: BedKind;
  readonly sexRule: SexRule;
  readonly state: Exclude<BedState, 'held'>;
  /** Who lives there, where the home wrote it down. */
  readonly resident?: Pick<NewResident, 'name' | 'sex' | 'until'> | null;
}

/** Seats of a session or portions of a meal to add. */
export interface NewSlot {
  readonly id: string;
  readonly serviceId: string;
  readonly date: string;
  readonly part: DayPart | MealTime;
  readonly capacity: number;
  readonly outOfService: number;
  readonly cutoffAt: Date | null;
}

/** Puts units into the books, thousands at a time: for imports, demo data and managers. Their services must exist. */
@Injectable()
export class CreateCapacity {
  constructor(
    private readonly clock: CityClock,
    private readonly shiftStore: ShiftStore,
    private readonly residents: Residents,
    private readonly slotDays: SlotDays,
  ) {}

  /** Adds beds. @throws Overtaken when a room of a service has the number already. */
  async beds(tx: Tx, beds: readonly NewBed[]): Promise<void> {
    const { day } = await this.clock.now(tx);
    const places = await placesToStay(
      tx,
      beds.map((bed) => bed.serviceId),
    );
    await claimRows(
      tx,
      'bed (id, service_id, provider_id, town_code, floor, room, number, kind, sex_rule, state, open_from)',
      beds.map((bed) => bedValues(bed, places.get(bed.serviceId)!, openFromOf(bed, day))),
    );
    await writeMovements(
      tx,
      beds.map((bed) => ({
        ...created(bed),
        unit: 'bed_open',
        to: bedBucket(bed.state, openFromOf(bed, day)),
        quantity: 1,
      })),
    );
    tellMoves(
      tx,
      beds.map(({ serviceId, kind, state }) => ({
        ...{ serviceId, townCode: places.get(serviceId)!.townCode, kind, from: null, to: state },
      })),
    );
    this.tell(tx, places, beds);
    await this.residents.add(
      tx,
      beds.flatMap(({ id, serviceId, resident }) =>
        resident ? [{ ...resident, bedId: id, serviceId, from: day }] : [],
      ),
    );
    tellBoard(tx, places, places.keys());
  }

  /** Adds slots. @throws Overtaken when a service has a slot for the date and part already. */
  async slots(tx: Tx, slots: readonly NewSlot[]): Promise<void> {
    const places = await placesOf(
      tx,
      slots.map((slot) => slot.serviceId),
    );
    await claimRows(
      tx,
      `capacity_slot (id, service_id, provider_id, kind, on_date, part, capacity, out_of_service, cutoff_at)`,
      slots.map((slot) => slotValues(slot, places.get(slot.serviceId)!)),
    );
    await this.slotDays.closeAdded(
      tx,
      slots.map((slot) => slot.serviceId),
    );
    const nothing = { capacity: 0, outOfService: 0 };
    await writeMovements(
      tx,
      slots.flatMap((slot) => slotMovements(slot.serviceId, slot.id, nothing, slot)),
    );
    this.tell(tx, places, slots);
  }

  /** Adds shifts that do not overlap others of the caregiver. @throws Overtaken for a shift that exists. */
  async shifts(tx: Tx, shifts: readonly NewShift[]): Promise<void> {
    await this.shiftStore.open(tx, shifts);
    await this.shiftStore.add(tx, shifts);
    this.tell(
      tx,
      await placesOf(
        tx,
        shifts.map((shift) => shift.serviceId),
      ),
      shifts,
    );
  }

  private tell(tx: Tx, places: ServicePlaces, units: readonly { readonly serviceId: string }[]): void {
    tellSupply(
      tx,
      places,
      units.map((unit) => unit.serviceId),
      true,
    );
  }
}

const LIVED_IN: readonly BedState[] = ['occupied', 'on_leave', 'in_hospital'];

const openFromOf = (bed: NewBed, today: number): number | null =>
  LIVED_IN.includes(bed.state) ? today : null;

const bedValues = (
  bed: NewBed,
  { providerId, townCode }: ServicePlace,
  openFrom: number | null,
): unknown[] => [
  bed.id,
  bed.serviceId,
  providerId,
  townCode,
  bed.floor ?? null,
  bed.room,
  bed.number,
  bed.kind,
  bed.sexRule,
  bed.state,
  openFrom === null ? null : dateOf(openFrom),
];

const slotValues = (slot: NewSlot, { providerId, kind }: ServicePlace): unknown[] => [
  slot.id,
  slot.serviceId,
  providerId,
  kind,
  slot.date,
  slot.part,
  slot.capacity,
  slot.outOfService,
  slot.cutoffAt,
];

const created = ({
  id,
  serviceId,
}: NewBed): Pick<Movement, 'holdId' | 'serviceId' | 'poolId' | 'from' | 'reason'> => ({
  holdId: null,
  serviceId,
  poolId: id,
  from: 'none',
  reason: 'created',
});
