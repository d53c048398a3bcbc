import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, type Tx, UnitOfWork } from '@yilian/platform';
import type { ProvidersRefusal } from '../providers.problems';
import { ProviderStore } from '../store/provider.store';
import { Providers } from '../store/providers.store';

const NOT_FOUND = { code: 'common.not-found' } as const;

/** An officer keeps a provider out of new offers, with a reason, and lets it back in. Town officers act in their town. */
@Injectable()
export class SuspendProvider {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: ProviderStore,
    private readonly providers: Providers,
    private readonly audit: Audit,
  ) {}

  async execute(id: string, reason: string) {
    return this.work.decide(
      async (
        tx,
      ): Promise<Result<null, ProvidersRefusal<'common.not-found' | 'providers.suspended-already'>>> => {
        if (!(await this.isInReach(tx, id))) return refuse(NOT_FOUND);
        if (!(await this.providers.suspend(tx, id, reason))) {
          return refuse({ code: 'providers.suspended-already' });
        }
        await this.audit.append(tx, 'providers.suspended', id);
        return ok(null);
      },
    );
  }

  async end(id: string) {
    return this.work.decide(
      async (tx): Promise<Result<null, ProvidersRefusal<'common.not-found' | 'providers.not-suspended'>>> => {
        if (!(await this.isInReach(tx, id))) return refuse(NOT_FOUND);
        if (!(await this.providers.resume(tx, id))) return refuse({ code: 'providers.not-suspended' });
        await this.audit.append(tx, 'providers.resumed', id);
        return ok(null);
      },
    );
  }

  private async isInReach(tx: Tx, id: string): Promise<boolean> {
    const provider = await this.store.townOf(tx, id);
    if (!provider) return false;
    const ownTown = tx.actor?.townCode ?? null;
    return ownTown === null || provider.townCode === ownTown;
  }
}
