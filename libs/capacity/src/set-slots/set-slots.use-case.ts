import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type FieldError, type SlotsSet } from '@yilian/contracts';
import { newId, ok, refuse } from '@yilian/kernel';
import { Audit, CONFIG, type Tx, UnitOfWork } from '@yilian/platform';
import { type CapacityAnswer } from '../capacity.problems';
import { CreateCapacity, type NewSlot } from '../create-capacity.use-case';
import { cutoffOf } from '../domain/cutoff';
import { slotMovements } from '../domain/slot-counts';
import { changedSince, tooFew } from '../domain/slot-faults';
import { PARTS_OF } from '../domain/slot-parts';
import { writeMovements } from '../store/ledger.store';
import { tellSupply } from '../store/news.store';
import { ownService, type ServicePlace } from '../store/service.query';
import { SlotDays } from '../store/slot-days.store';
import { type SlotCountsNow, SlotStore } from '../store/slot.store';

type SlotToSet = Omit<NewSlot, 'id' | 'serviceId'>;
/** Without a cut-off of its own a slot has that of its service; `version` is the one that was read, 0 for a new slot. */
type SlotSaid = Omit<SlotToSet, 'cutoffAt'> & {
  readonly cutoffAt?: Date | null | undefined;
  readonly version?: number | undefined;
};
interface Change {
  readonly wanted: SlotToSet;
  readonly now: SlotCountsNow;
}

type Answer = CapacityAnswer<
  SlotsSet,
  'common.not-found' | 'capacity.wrong-service' | 'capacity.slot-in-use' | 'capacity.slots-changed'
>;

/** A provider says how many seats or portions there are on which dates; never fewer than were given already. */
@Injectable()
export class SetSlots {
  constructor(
    private readonly work: UnitOfWork,
    private readonly slots: SlotStore,
    private readonly days: SlotDays,
    private readonly create: CreateCapacity,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(serviceId: string, said: readonly SlotSaid[]): Promise<Answer> {
    return this.work.decide(async (tx): Promise<Answer> => {
      const place = await ownService(tx, serviceId);
      if (!place) return refuse({ code: 'common.not-found' });
      if (said.some((slot) => !PARTS_OF[place.kind]?.includes(slot.part))) {
        return refuse({ code: 'capacity.wrong-service' });
      }
      await this.days.lockService(tx, serviceId);
      const wanted = await this.withCutoffs(tx, serviceId, said);
      const known = await this.slots.lockDates(
        tx,
        serviceId,
        wanted.map((slot) => slot.date),
      );
      const nowOf = new Map(known.map((slot) => [`${slot.date} ${slot.part}`, slot]));
      const nowOfSaid = (slot: SlotSaid) => nowOf.get(`${slot.date} ${slot.part}`);
      const faults = (of: typeof tooFew): FieldError[] =>
        said.flatMap((slot, index) => of(slot, nowOfSaid(slot), index));
      const [changed, few] = [faults(changedSince), faults(tooFew)];
      if (changed.length > 0)
        return refuse({ code: 'capacity.slots-changed', fieldErrors: [...changed, ...few] });
      if (few.length > 0) return refuse({ code: 'capacity.slot-in-use', fieldErrors: few });
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

  private async withCutoffs(tx: Tx, serviceId: string, said: readonly SlotSaid[]): Promise<SlotToSet[]> {
    const rules = await this.days.cutoffs(tx, serviceId);
    const zone = this.config.process.CITY_TIME_ZONE;
    return said.map(({ date, part, capacity, outOfService, cutoffAt }) => ({
      ...{ date, part, capacity, outOfService },
      cutoffAt: cutoffAt === undefined ? cutoffOf(date, part, rules, zone) : cutoffAt,
    }));
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
