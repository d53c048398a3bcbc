import { Injectable } from '@nestjs/common';
import { type RegisteredProvider, type ServiceKind } from '@yilian/contracts';
import { newId, ok, type Ok } from '@yilian/kernel';
import { Audit, UnitOfWork } from '@yilian/platform';
import { type NewProvider, ProviderStore } from '../store/provider.store';
import { Providers } from '../store/providers.store';

/** Enters a provider by hand; its services start open, without price and for everybody. */
@Injectable()
export class RegisterProvider {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: ProviderStore,
    private readonly providers: Providers,
    private readonly audit: Audit,
  ) {}

  async execute(provider: NewProvider, kinds: readonly ServiceKind[]) {
    return this.work.decide<RegisteredProvider, never>(async (tx): Promise<Ok<RegisteredProvider>> => {
      const id = newId();
      const services = kinds.map((kind) => ({ id: newId(), kind }));
      await this.store.add(tx, id, provider);
      await this.store.addServices(tx, id, services);
      await this.providers.tellChanged(tx, 'service.provider_id', [id]);
      await this.audit.append(tx, 'providers.registered', id);
      return ok({ id, services });
    });
  }
}
