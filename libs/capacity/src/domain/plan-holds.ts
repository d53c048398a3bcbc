import { type CityTime } from './calendar';
import { type SlotLeft, slotPlanner, type SlotsGranted } from './plan-slots';
import { type BedCalendar, type StayGranted, stayPlanner } from './plan-stays';
import { planVisits } from './plan-visits';
import { type CaregiverTime, type VisitsGranted, type VisitWish } from './visit-planner';
import { type HoldOutcome, type HoldRefusal, type HoldWish, type ShutReason } from './wish';

/** Everything that was locked for a batch of wishes. */
export interface Supply {
  readonly now: CityTime;
  readonly slots: readonly SlotLeft[];
  readonly beds: readonly BedCalendar[];
  readonly caregivers: readonly CaregiverTime[];
  readonly travelMinutes: number;
  /** Services of which nothing is given now. */
  readonly shut: ReadonlyMap<string, ShutReason>;
}

export type Granted = SlotsGranted | StayGranted | VisitsGranted;

/** A wish with the units it gets. */
export interface Grant<G extends Granted = Granted> {
  readonly wish: HoldWish;
  readonly units: G;
}

export interface Plan {
  readonly outcomes: HoldOutcome[];
  readonly grants: readonly Grant[];
}

/** Decides which wishes get which units: in the order given, each whole or not at all. */
export function planHolds(wishes: readonly HoldWish[], supply: Supply): Plan {
  const fromSlots = slotPlanner(supply.slots);
  const fromBeds = stayPlanner(supply.beds, supply.now.day);
  const visits = wishes.filter(isForVisits).filter(({ serviceId }) => !supply.shut.has(serviceId));
  const fromCaregivers = planVisits(visits, supply.caregivers, supply.now, supply.travelMinutes);
  const decide = ({ holdId, serviceId, units, bedId }: HoldWish): Granted | HoldRefusal => {
    const shut = supply.shut.get(serviceId);
    if (shut) return shut;
    switch (units.kind) {
      case 'residential':
        return fromBeds(serviceId, units, bedId);
      case 'home_care':
        return fromCaregivers.get(holdId)!;
      case 'day_care':
      case 'meal':
        return fromSlots(serviceId, units);
    }
  };
  const outcomes: HoldOutcome[] = [];
  const grants: Grant[] = [];
  for (const wish of wishes) {
    const units = decide(wish);
    if (typeof units === 'string') outcomes.push({ holdId: wish.holdId, held: false, reason: units });
    else {
      grants.push({ wish, units });
      outcomes.push({ holdId: wish.holdId, held: true });
    }
  }
  return { outcomes, grants };
}

const isForVisits = (wish: HoldWish): wish is HoldWish & VisitWish => wish.units.kind === 'home_care';

/** The grants of one kind. */
export const grantsOf = <K extends Granted['kind']>(
  grants: readonly Grant[],
  kind: K,
): Grant<Extract<Granted, { kind: K }>>[] =>
  grants.filter((one): one is Grant<Extract<Granted, { kind: K }>> => one.units.kind === kind);
