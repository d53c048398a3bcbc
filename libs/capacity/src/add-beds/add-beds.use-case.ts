import { Injectable } from '@nestjs/common';
import { type AddedBeds, type FieldError } from '@yilian/contracts';
import { newId, ok, refuse } from '@yilian/kernel';
import { Audit, type Tx, UnitOfWork } from '@yilian/platform';
import { type CapacityAnswer } from '../capacity.problems';
import { CreateCapacity, type NewBed } from '../create-capacity.use-case';
import { ownService } from '../store/service.query';

type BedToAdd = Pick<NewBed, 'floor' | 'room' | 'number' | 'kind' | 'sexRule'>;

type Answer = CapacityAnswer<
  AddedBeds,
  'common.not-found' | 'capacity.wrong-service' | 'capacity.bed-exists'
>;

/** A home registers beds; they are vacant from now on. */
@Injectable()
export class AddBeds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly create: CreateCapacity,
    private readonly audit: Audit,
  ) {}

  async execute(serviceId: string, beds: readonly BedToAdd[]): Promise<Answer> {
    return this.work.decide(async (tx): Promise<Answer> => {
      const place = await ownService(tx, serviceId);
      if (!place) return refuse({ code: 'common.not-found' });
      if (place.kind !== 'residential') return refuse({ code: 'capacity.wrong-service' });
      const fieldErrors = await this.known(tx, serviceId, beds);
      if (fieldErrors.length > 0) return refuse({ code: 'capacity.bed-exists', fieldErrors });
      const added = beds.map((bed) => ({ ...bed, id: newId(), serviceId, state: 'vacant' as const }));
      await this.create.beds(tx, added);
      await this.audit.append(tx, 'capacity.beds-added', serviceId, { count: added.length });
      return ok({ ids: added.map((bed) => bed.id) });
    });
  }

  private async known(tx: Tx, serviceId: string, beds: readonly BedToAdd[]): Promise<FieldError[]> {
    const rows = await tx.query<{ room: string; number: string }>(
      'SELECT room, number FROM bed WHERE service_id = ?',
      [serviceId],
    );
    const there = new Set(rows.map((row) => JSON.stringify([row.room, row.number])));
    return beds.flatMap((bed, index) =>
      there.has(JSON.stringify([bed.room, bed.number]))
        ? [
            {
              pointer: `/beds/${index}`,
              message: {
                zh: `${bed.room} ${bed.number} 已登记`,
                en: `${bed.room} ${bed.number} is registered`,
              },
            },
          ]
        : [],
    );
  }
}
