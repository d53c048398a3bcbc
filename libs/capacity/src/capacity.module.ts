import { Module } from '@nestjs/common';
import { Capacity } from './capacity.use-case';
import { CreateCapacity } from './create-capacity.use-case';
import { BedStore } from './store/bed.store';
import { CaregiverTimeStore } from './store/caregiver-time.store';
import { CityClock } from './store/clock.query';
import { HoldStore } from './store/hold.store';
import { ShiftStore } from './store/shift.store';
import { SlotStore } from './store/slot.store';

/** Units of care for other contexts: holding, taking and giving back, and creating them in bulk. */
@Module({
  providers: [
    BedStore,
    Capacity,
    CaregiverTimeStore,
    CityClock,
    CreateCapacity,
    HoldStore,
    ShiftStore,
    SlotStore,
  ],
  exports: [Capacity, CreateCapacity],
})
export class CapacityModule {}
