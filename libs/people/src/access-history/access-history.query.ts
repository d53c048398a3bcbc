import { Injectable } from '@nestjs/common';
import { type AccessHistory, type Relation, type Role, ViewPurpose } from '@yilian/contracts';
import { Database, type Principal } from '@yilian/platform';
import { ACCESSES } from '../domain/access';
import { voiceOf } from '../domain/own-word';
import { viewOf } from '../domain/scope';
import { PersonScope } from '../person-scope.query';

interface Stored {
  readonly id: number;
  readonly at: Date;
  readonly action: string;
  readonly actor_role: Role | null;
  readonly detail: string | null;
  readonly organisation: string | null;
  readonly relation: Relation | null;
}

/** Which part of the history: at most `limit` entries before one. */
export interface HistoryPage {
  readonly before: string | undefined;
  readonly limit: number;
}

const NEWEST = '9223372036854775807';

/** Who looked at a person's data. The record of acts, accounts and providers belong to others and are only read. */
@Injectable()
export class AccessHistoryQuery {
  constructor(
    private readonly database: Database,
    private readonly scope: PersonScope,
  ) {}

  /** Undefined when there is no such person, or the caller has no full view and no own word. */
  async execute(
    caller: Principal,
    olderPersonId: string,
    { before = NEWEST, limit }: HistoryPage,
  ): Promise<AccessHistory | undefined> {
    const standing = await this.scope.standing(this.database, caller.accountId, olderPersonId);
    if (!standing || (viewOf(standing) !== 'full' && voiceOf(standing) === null)) return undefined;
    const rows = await this.database.query<Stored>(
      `SELECT act.id, act.at, act.action, act.actor_role, act.detail,
              COALESCE(provider.name, town.name_zh) AS organisation,
              (SELECT link.relation FROM family_link AS link
                WHERE link.account_id = act.actor_id AND link.older_person_id = act.object_id
                ORDER BY link.id DESC LIMIT 1) AS relation
         FROM audit_entry AS act
         LEFT JOIN account ON account.id = act.actor_id
         LEFT JOIN provider ON provider.id = account.provider_id
         LEFT JOIN area AS town ON town.code = account.town_code
        WHERE act.object_id = ? AND act.action IN (?) AND act.id < ? ORDER BY act.id DESC LIMIT ?`,
      [olderPersonId, Object.keys(ACCESSES), before, limit + 1],
    );
    const shown = rows.slice(0, limit);
    return {
      items: shown.map((row) => ({
        at: row.at.toISOString(),
        kind: ACCESSES[row.action]!,
        role: row.actor_role,
        relation: row.actor_role === 'family' ? row.relation : null,
        organisation: row.organisation,
        purpose: purposeOf(row.detail),
      })),
      next: rows.length > limit ? String(shown.at(-1)!.id) : null,
    };
  }
}

function purposeOf(detail: string | null): ViewPurpose | null {
  const { purpose } = JSON.parse(detail ?? '{}') as { purpose?: unknown };
  return ViewPurpose.safeParse(purpose).data ?? null;
}
