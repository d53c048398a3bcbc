import { Injectable } from '@nestjs/common';
import { type ChangeHistory } from '@yilian/contracts';
import { Database, type Principal } from '@yilian/platform';
import { viewOf } from '../domain/scope';
import { PersonScope } from '../person-scope.query';
import { PersonChanges } from '../store/person-changes.store';

/** What was corrected. It shows the fields themselves, so only to who sees the person in full. */
@Injectable()
export class ChangeHistoryQuery {
  constructor(
    private readonly database: Database,
    private readonly scope: PersonScope,
    private readonly changes: PersonChanges,
  ) {}

  async execute(caller: Principal, olderPersonId: string): Promise<ChangeHistory | undefined> {
    const standing = await this.scope.standing(this.database, caller.accountId, olderPersonId);
    if (!standing || viewOf(standing) !== 'full') return undefined;
    const changes = await this.changes.ofPerson(this.database, olderPersonId);
    return {
      items: changes.map(({ at, version, role, fields }) => ({
        at: at.toISOString(),
        version,
        role,
        fields: [...fields],
      })),
    };
  }
}
