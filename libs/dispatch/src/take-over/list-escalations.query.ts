import { Injectable } from '@nestjs/common';
import {
  type EscalationLevel,
  type EscalationList,
  type EscalationView,
  type ServiceKind,
  type Urgency,
} from '@yilian/contracts';
import { Database, type Principal } from '@yilian/platform';

interface Raw {
  readonly request_id: string;
  readonly number: string;
  readonly kind: ServiceKind;
  readonly urgency: Urgency;
  readonly town_code: string;
  readonly level: EscalationLevel;
  readonly officer_id: string | null;
  readonly reason: string;
  readonly started_at: Date;
  readonly deadline_at: Date;
}

/** What is on an officer's desk: the own town's, or for the city everybody's; shortest deadline first. */
@Injectable()
export class ListEscalationsQuery {
  constructor(private readonly database: Database) {}

  async execute(principal: Principal): Promise<EscalationList> {
    const rows = await this.database.read<Raw>(
      `SELECT e.request_id, r.number, r.kind, r.urgency, r.town_code, e.level, e.officer_id, e.reason, e.started_at, e.deadline_at
         FROM escalation AS e JOIN care_request AS r ON r.id = e.request_id
        WHERE e.ended_at IS NULL AND r.state = 'escalated' AND (? = 'city_officer' OR r.town_code = ?)
        ORDER BY e.deadline_at, e.request_id LIMIT 200`,
      [principal.role, principal.townCode ?? ''],
    );
    const now = await this.database.now();
    return { items: rows.map(view), serverNow: now.toISOString() };
  }
}

const view = (raw: Raw): EscalationView => ({
  requestId: raw.request_id,
  number: raw.number,
  kind: raw.kind,
  urgency: raw.urgency,
  townCode: raw.town_code,
  level: raw.level,
  officerId: raw.officer_id,
  reason: raw.reason,
  startedAt: raw.started_at.toISOString(),
  deadlineAt: raw.deadline_at.toISOString(),
});
