import { Inject, Injectable } from '@nestjs/common';
import {
  Audit,
  Database,
  PERSONAL_DATA,
  type PersonalDataHolder,
  Schedule,
  UnitOfWork,
} from '@yilian/platform';
import { Deletions, type DueDeletion } from '../store/deletions.store';
import { OlderPersonStore } from '../store/older-person.store';

const PERSONS_AT_ONCE = 50;

/** What erasing reads and writes in this context itself. */
@Injectable()
export class ErasingStores {
  constructor(
    private readonly database: Database,
    readonly deletions: Deletions,
    readonly persons: OlderPersonStore,
  ) {}

  async due(most: number): Promise<DueDeletion[]> {
    return this.deletions.due(this.database, most);
  }
}

/** Erases whose time has come, one person in one transaction. What still runs puts it off by a day. */
@Injectable()
export class EraseDue extends Schedule {
  readonly name = 'people.erase-due';
  readonly everyMs = 60_000;

  constructor(
    @Inject(PERSONAL_DATA) private readonly holders: readonly PersonalDataHolder[],
    private readonly work: UnitOfWork,
    private readonly stores: ErasingStores,
    private readonly audit: Audit,
  ) {
    super();
  }

  async run(): Promise<void> {
    for (const due of await this.stores.due(PERSONS_AT_ONCE)) await this.erase(due);
  }

  private async erase({ id, olderPersonId }: DueDeletion): Promise<void> {
    const { deletions, persons } = this.stores;
    await this.work.write(async (tx) => {
      // Whoever submits a request meanwhile waits for this lock, and then finds nobody.
      await persons.lock(tx, olderPersonId);
      for (const holder of this.holders) {
        if (await holder.isInUse(tx, olderPersonId)) return deletions.putOff(tx, id);
      }
      if (!(await deletions.finish(tx, id))) return;
      for (const holder of this.holders) await holder.erase(tx, olderPersonId);
      await this.audit.append(tx, 'people.erased', olderPersonId);
    });
  }
}
