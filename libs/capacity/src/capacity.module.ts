import { Module } from '@nestjs/common';
import { ProvidersModule } from '@yilian/providers';
import { BedList } from './bed-list/bed-list.use-case';
import { CapacityPersonalData } from './capacity-data.adapter';
import { Capacity } from './capacity.use-case';
import { CreateCapacity } from './create-capacity.use-case';
import { ForgetUndo } from './forget-undo/forget-undo.job';
import { ExpireHolds } from './expire-holds/expire-holds.job';
import { KeptUnits } from './kept-units.use-case';
import { MoveBeds } from './move-beds/move-beds.job';
import { MoveDay } from './move-day.use-case';
import { MoveStay } from './reassign/move-stay.use-case';
import { MoveVisits } from './reassign/move-visits.use-case';
import { Reassign } from './reassign/reassign.use-case';
import { BedTownStore } from './store/bed-town.store';
import { RecountTrust } from './recount-trust/recount-trust.job';
import { RemindVacancy } from './remind-vacancy/remind-vacancy.job';
import { ListedBeds } from './store/listed-beds.store';
import { ActBeds } from './store/act-beds.store';
import { BedEvents } from './store/bed-events.store';
import { BedUndos } from './store/bed-undos.store';
import { BedStore } from './store/bed.store';
import { CaregiverTimeStore } from './store/caregiver-time.store';
import { CityClock } from './store/clock.query';
import { HoldStore } from './store/hold.store';
import { MovedStays } from './store/moved-stay.store';
import { Residents } from './store/residents.store';
import { ShiftStore } from './store/shift.store';
import { SlotDays } from './store/slot-days.store';
import { SlotStore } from './store/slot.store';
import { AdmitStay } from './steps/admit-stay.use-case';
import { HandOver } from './steps/hand-over.use-case';
import { MoveQuarters } from './steps/move-quarters.use-case';
import { PlanDays } from './steps/plan-days.use-case';
import { PlanWeeks } from './plan-weeks/plan-weeks.job';
import { WriteActs } from './steps/write-acts.use-case';
import { WorkPlans } from './store/work-plans.store';
import { BedsToTurnQuery } from './turn-beds/beds-to-turn.query';
import { TurnBeds } from './turn-beds/turn-beds.job';

const stores = [
  ActBeds,
  BedEvents,
  BedStore,
  BedTownStore,
  BedUndos,
  BedsToTurnQuery,
  CaregiverTimeStore,
  CityClock,
  HoldStore,
  ListedBeds,
  MovedStays,
  Residents,
  ShiftStore,
  SlotDays,
  SlotStore,
  WorkPlans,
];

const duties = [
  AdmitStay,
  BedList,
  Capacity,
  CapacityPersonalData,
  CreateCapacity,
  ExpireHolds,
  ForgetUndo,
  HandOver,
  KeptUnits,
  MoveBeds,
  MoveDay,
  MoveQuarters,
  PlanDays,
  PlanWeeks,
  Reassign,
  RecountTrust,
  RemindVacancy,
  TurnBeds,
  WriteActs,
];

/** Units of care for other contexts and processes: holding, taking and giving back, and creating them in bulk. */
@Module({
  imports: [ProvidersModule],
  providers: [...stores, ...duties, MoveStay, MoveVisits],
  exports: [...stores, ...duties],
})
export class CapacityModule {}
