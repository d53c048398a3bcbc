import { Injectable } from '@nestjs/common';
import { type DraftCheck } from '@yilian/contracts';
import { AskedFaults } from '../asked-faults.query';
import { tasksOf } from '../domain/draft';
import { OwnDraftsQuery } from '../own-drafts.query';

/** Says what sending a draft now would be answered, and how far each part of it is. */
@Injectable()
export class CheckDraftQuery {
  constructor(
    private readonly ownDrafts: OwnDraftsQuery,
    private readonly askedFaults: AskedFaults,
  ) {}

  /** @throws ProblemException 404 for a draft that does not exist or is not the account's. */
  async execute(accountId: string, id: string): Promise<DraftCheck> {
    const { kind, olderPersonId, content } = await this.ownDrafts.one(accountId, id);
    const faults = await this.askedFaults.of(accountId, kind, olderPersonId, content);
    const tasks = tasksOf(kind, { ...content, olderPersonId }, faults);
    return { ready: faults.length === 0, faults: [...faults], tasks };
  }
}
