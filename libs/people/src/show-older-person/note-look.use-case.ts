import { Injectable } from '@nestjs/common';
import { Audit, Settings, UnitOfWork } from '@yilian/platform';
import { Looks } from '../store/looks.store';

/** Notes that somebody opened a person's details. */
@Injectable()
export class NoteLook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly looks: Looks,
    private readonly audit: Audit,
  ) {}

  async execute(olderPersonId: string): Promise<void> {
    const { value } = await this.settings.get('people.rules');
    await this.work.write(async (tx) => {
      if (!(await this.looks.isNew(tx, olderPersonId, value.oneLookMinutes))) return;
      await this.audit.append(tx, 'people.person-viewed', olderPersonId);
    });
  }
}
