import { Injectable } from '@nestjs/common';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { Audit, UnitOfWork } from '@yilian/platform';
import { type Created } from '@yilian/contracts';
import type { ProvidersRefusal } from '../providers.problems';
import { CaregiverStore, type NewCaregiver } from '../store/caregiver.store';
import { ServiceStore } from '../store/service.store';

/** A provider enters somebody who makes home visits. Matching hears of it with the first shift. */
@Injectable()
export class AddCaregiver {
  constructor(
    private readonly work: UnitOfWork,
    private readonly caregivers: CaregiverStore,
    private readonly services: ServiceStore,
    private readonly audit: Audit,
  ) {}

  async execute(caregiver: Omit<NewCaregiver, 'id' | 'providerId'>) {
    return this.work.decide(
      async (tx): Promise<Result<Created, ProvidersRefusal<'providers.not-home-care'>>> => {
        const providerId = tx.actor?.providerId ?? '';
        const service = await this.services.lockOwn(tx, caregiver.serviceId, providerId);
        if (service?.kind !== 'home_care') return refuse({ code: 'providers.not-home-care' });
        const id = newId();
        await this.caregivers.add(tx, { ...caregiver, id, providerId });
        await this.audit.append(tx, 'providers.caregiver-added', id);
        return ok({ id });
      },
    );
  }
}
