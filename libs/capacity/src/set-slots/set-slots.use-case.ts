import { Injectable } from '@nestjs/common';
import { DayPart, type FieldError, MealTime, type ServiceKind, type SlotsSet } from '@yilian/contracts';
import { newId, ok, refuse } from '@yilian/kernel';
import { Audit, type Tx, UnitOfWork } from '@yilian/platform';
import { type CapacityAnswer } from '../capacity.problems';
import { CreateCapacity, type NewSlot } from '../create-capacity.use-case';
import { slotMovements } from '../domain/slot-counts';
import { writeMovements } from '../store/ledger.store';
import { tellSupply } from '../store/news.store';
import { ownService, type ServicePlace } from '../store/service.query';
import { type SlotCountsNow, SlotStore } from '../store/slot.store';

type SlotToSet = Omit<NewSlot, 'id' | 'serviceId'>;
interface Change {
  readonly wanted: SlotToSet;
  readonly now: SlotCountsNow;
}

const PARTS: Readonly<Partial<Record<ServiceKind, readonly string[]>>> = {
  day_care: DayPart.options,
  meal: MealTime.options,
};

type Answer = CapacityAnswer<
  SlotsSet,
  'common.not-found' | 'capacity.wrong-service' | 'capacity.slot-in-use'
>;

/** A provider says how many seats or portions there are on which dates; never fewer than were given already. */
@Injectable()
export class SetSlots {
  constructor(
    private readonly work: UnitOfWork,
    private readonly slots: SlotStore,
    private readonly create: CreateCapacity,
    private readonly audit: Audit,
  ) {}

  async execute(serviceId: string, wanted: readonly SlotToSet[]): Promise<Answer> {
    return this.work.decide(async (tx): Promise<Answer> => {
      const place = await ownService(tx, serviceId);
      if (!place) return refuse({ code: 'common.not-found' });
      if (wanted.some((slot) => !PARTS[place.kind]?.includes(slot.part))) {
        return refuse({ code: 'capacity.wrong-service' });
      }
      const known = await this.slots.lockDates(
        tx,
        serviceId,
        wanted.map((slot) => slot.date),
      );
      const nowOf = new Map(known.map((slot) => [`${slot.date} ${slot.part}`, slot]));
      const fieldErrors = wanted.flatMap((slot, index) =>
        tooFew(slot, index, nowOf.get(`${slot.date} ${slot.part}`)),
      );
      if (fieldErrors.length > 0) return refuse({ code: 'capacity.slot-in-use', fieldErrors });
      const changes = wanted.flatMap((slot): Change[] => {
        const now = nowOf.get(`${slot.date} ${slot.part}`);
        return now ? [{ wanted: slot, now }] : [];
      });
      const added = wanted.filter((slot) => !nowOf.has(`${slot.date} ${slot.part}`));
      await this.write(tx, place, changes);
      await this.create.slots(
        tx,
        added.map((slot) => ({ ...slot, id: newId(), serviceId })),
      );
      await this.audit.append(tx, 'capacity.slots-set', serviceId, { count: wanted.length });
      return ok({ added: added.length, changed: changes.length });
    });
  }

  private async write(tx: Tx, place: ServicePlace, changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    await this.slots.change(
      tx,
      changes.map(({ wanted, now }) => ({ ...wanted, id: now.id })),
    );
    await writeMovements(
      tx,
      changes.flatMap(({ wanted, now }) => slotMovements(place.serviceId, now.id, now, wanted)),
    );
    const freed = changes.some(
      ({ wanted, now }) => wanted.capacity - wanted.outOfService > now.capacity - now.outOfService,
    );
    tellSupply(tx, new Map([[place.serviceId, place]]), [place.serviceId], freed);
  }
}

function tooFew(wanted: SlotToSet, index: number, now: SlotCountsNow | undefined): FieldError[] {
  if (!now || wanted.capacity - wanted.outOfService >= now.used) return [];
  const message = { zh: `已约出 ${now.used} 个`, en: `${now.used} are given already` };
  return [{ pointer: `/slots/${index}/capacity`, message }];
}
