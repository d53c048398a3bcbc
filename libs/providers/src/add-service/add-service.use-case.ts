import { Injectable } from '@nestjs/common';
import { type Created, type ServiceKind } from '@yilian/contracts';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { Audit, isDuplicate, UnitOfWork } from '@yilian/platform';
import type { ProvidersRefusal } from '../providers.problems';
import { ProviderStore } from '../store/provider.store';
import { Providers } from '../store/providers.store';

type Refused = ProvidersRefusal<'common.not-found' | 'providers.offered-already'>;

/** A provider that is known already begins to offer a further kind of service. */
@Injectable()
export class AddService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: ProviderStore,
    private readonly providers: Providers,
    private readonly audit: Audit,
  ) {}

  async execute(providerId: string, kind: ServiceKind): Promise<Result<Created, Refused>> {
    try {
      return await this.work.decide<Created, Refused>(async (tx) => {
        if (!(await this.store.townOf(tx, providerId))) return refuse({ code: 'common.not-found' });
        const id = newId();
        await this.store.addServices(tx, providerId, [{ id, kind }]);
        await this.providers.tellChanged(tx, 'service.id', [id]);
        await this.audit.append(tx, 'providers.service-added', providerId, { kind });
        return ok({ id });
      });
    } catch (error) {
      if (isDuplicate(error)) return refuse({ code: 'providers.offered-already' });
      throw error;
    }
  }
}
