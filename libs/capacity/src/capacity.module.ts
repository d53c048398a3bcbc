import { Module } from '@nestjs/common';
import { Capacity } from './capacity.use-case';
import { CreateCapacity } from './create-capacity.use-case';
import { ExpireHolds } from './expire-holds/expire-holds.job';
import { KeptUnits } from './kept-units.use-case';
import { MoveBeds } from './move-beds/move-beds.job';
import { BedTownStore } from './store/bed-town.store';
import { BedStore } from './store/bed.store';
import { CaregiverTimeStore } from './store/caregiver-time.store';
import { CityClock } from './store/clock.query';
import { HoldStore } from './store/hold.store';
import { ShiftStore } from './store/shift.store';
import { SlotDays } from './store/slot-days.store';
import { SlotStore } from './store/slot.store';
import { HandOver } from './steps/hand-over.use-case';
import { PlanDays } from './steps/plan-days.use-case';
import { PlanWeeks } from './plan-weeks/plan-weeks.job';
import { WorkPlans } from './store/work-plans.store';
import { BedsToTurnQuery } from './turn-beds/beds-to-turn.query';
import { TurnBeds } from './turn-beds/turn-beds.job';

const stores = [
  BedStore,
  BedTownStore,
  BedsToTurnQuery,
  CaregiverTimeStore,
  CityClock,
  HoldStore,
  ShiftStore,
  SlotDays,
  SlotStore,
  WorkPlans,
];

/** Units of care for other contexts and processes: holding, taking and giving back, and creating them in bulk. */
@Module({
  providers: [
    ...stores,
    Capacity,
    CreateCapacity,
    ExpireHolds,
    KeptUnits,
    MoveBeds,
    HandOver,
    PlanDays,
    PlanWeeks,
    TurnBeds,
  ],
  exports: [
    ...stores,
    Capacity,
    CreateCapacity,
    ExpireHolds,
    KeptUnits,
    MoveBeds,
    HandOver,
    PlanDays,
    PlanWeeks,
    TurnBeds,
  ],
})
export class CapacityModule {}
