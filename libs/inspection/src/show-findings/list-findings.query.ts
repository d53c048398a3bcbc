import { Injectable } from '@nestjs/common';
import {
  type FindingLine,
  type FindingPage,
  type FindingShow,
  type FindingState,
  type ServiceKind,
} from '@yilian/contracts';
import { Database, type Principal } from '@yilian/platform';
import { ProvidersDay } from '@yilian/providers';
import { isOverdue } from '../domain/finding';
import { scopeOf } from '../steps/finding-side.query';

/** Where a page begins: after the last one of the page before. */
export interface After {
  readonly day: string;
  readonly id: string;
}

/** A line as the database gives it. */
export interface RawLine extends Omit<FindingLine, 'provider' | 'service' | 'item' | 'overdue'> {
  readonly providerId: string;
  readonly provider: string;
  readonly serviceId: string | null;
  readonly kind: ServiceKind | null;
  readonly itemZh: string;
  readonly itemEn: string;
}

/** Columns of a line, of a finding `f`, its house `p` and its service `s`. */
export const LINE = `f.id, f.number, f.provider_id AS providerId, p.name AS provider, f.service_id AS serviceId, s.kind,
  f.item_zh AS itemZh, f.item_en AS itemEn, f.severity, f.source, f.state, f.found_on AS foundOn, f.due_on AS dueOn,
  f.asks_until AS asksUntil, f.version
  FROM finding f JOIN provider p ON p.id = f.provider_id LEFT JOIN service s ON s.id = f.service_id`;

const STATES: Readonly<Record<FindingShow, readonly FindingState[]>> = {
  open: ['open', 'returned'],
  answered: ['answered'],
  closed: ['accepted', 'withdrawn'],
  all: ['open', 'returned', 'answered', 'accepted', 'withdrawn'],
};

/** Findings of one house for its managers, of the area for officers. */
@Injectable()
export class ListFindingsQuery {
  constructor(
    private readonly database: Database,
    private readonly day: ProvidersDay,
  ) {}

  async page(
    principal: Principal,
    show: FindingShow,
    after: After | undefined,
    limit: number,
  ): Promise<FindingPage> {
    const scope = scopeOf(principal);
    // What waits: the earliest day first. What is over, or all of it: the newest first.
    const byDay = show === 'open' || show === 'answered';
    const [beyond, order] = byDay
      ? ['AND (f.due_on, f.id) > (?, ?)', 'f.due_on, f.id']
      : ['AND (f.found_on, f.id) < (?, ?)', 'f.found_on DESC, f.id DESC'];
    const rows = await this.database.query<RawLine>(
      `SELECT ${LINE} WHERE ${scope.sql} AND f.state IN (?) ${after ? beyond : ''} ORDER BY ${order} LIMIT ?`,
      [...scope.values, STATES[show], ...(after ? [after.day, after.id] : []), limit + 1],
    );
    const today = await this.day.today();
    const items = rows.slice(0, limit).map((row) => lineOf(row, today));
    const last = items.at(-1);
    const next = rows.length > limit && last ? `${byDay ? last.dueOn : last.foundOn}~${last.id}` : null;
    return { items, next, today };
  }
}

/** A line as it is answered. */
export const lineOf = (row: RawLine, today: string): FindingLine => ({
  ...{ id: row.id, number: row.number, provider: { id: row.providerId, name: row.provider } },
  service: row.serviceId !== null && row.kind !== null ? { id: row.serviceId, kind: row.kind } : null,
  item: { zh: row.itemZh, en: row.itemEn },
  ...{ severity: row.severity, source: row.source, state: row.state, foundOn: row.foundOn },
  ...{ dueOn: row.dueOn, overdue: isOverdue(row, today), asksUntil: row.asksUntil, version: row.version },
});
