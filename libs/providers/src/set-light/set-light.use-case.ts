import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@yilian/kernel';
import { Audit, UnitOfWork } from '@yilian/platform';
import { type Light } from '@yilian/contracts';
import type { ProvidersRefusal } from '../providers.problems';
import { ProviderStore } from '../store/provider.store';
import { Providers } from '../store/providers.store';

/** A provider switches its own light: it takes offers, or pauses until an hour or until further notice. */
@Injectable()
export class SetLight {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: ProviderStore,
    private readonly providers: Providers,
    private readonly audit: Audit,
  ) {}

  async execute(light: Light, until: Date | null) {
    return this.work.decide(
      async (
        tx,
      ): Promise<Result<null, ProvidersRefusal<'common.not-found' | 'providers.pause-in-the-past'>>> => {
        const id = tx.actor?.providerId ?? '';
        if (until !== null && until <= (await this.store.now(tx))) {
          return refuse({ code: 'providers.pause-in-the-past' });
        }
        if (!(await this.providers.setLight(tx, id, light, until))) {
          return refuse({ code: 'common.not-found' });
        }
        await this.audit.append(tx, 'providers.light-set', id, {
          light,
          until: until?.toISOString() ?? null,
        });
        return ok(null);
      },
    );
  }
}
