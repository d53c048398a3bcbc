import { Injectable } from '@nestjs/common';
import { type ProviderToday, type ServiceKind } from '@yilian/contracts';
import { Database } from '@yilian/platform';
import { type TodoAsker } from '@yilian/providers';

type Counts = Omit<ProviderToday, 'date' | 'status' | 'todos' | 'asOf'>;
type Expected = NonNullable<ProviderToday['admissions']>;

/** From a hold to the request that is booked with it. */
const BOOKED = `JOIN offer AS o ON o.hold_id = h.id AND o.state = 'accepted'
  JOIN care_request AS r ON r.id = o.request_id`;
const BEGUN = "r.state IN ('in_service', 'completed', 'closed')";

/**
 * Counts the day of a provider, beginning with its services: units have no index by provider. Holds, offers, requests and
 * visits belong to others and are only read.
 */
@Injectable()
export class DayCountsQuery {
  constructor(private readonly database: Database) {}

  /** What the provider does not offer is null. */
  async of(asker: TodoAsker, kinds: ReadonlySet<ServiceKind>): Promise<Counts> {
    const when = async <T>(kind: ServiceKind, count: (one: TodoAsker) => Promise<T>): Promise<T | null> =>
      kinds.has(kind) ? count(asker) : null;
    const [offers, admissions, beds, attendance, meals, visits] = await Promise.all([
      this.offers(asker),
      when('residential', async (one) => this.admissions(one)),
      when('residential', async (one) => this.beds(one)),
      when('day_care', async (one) => this.attendance(one)),
      when('meal', async (one) => this.meals(one)),
      when('home_care', async (one) => this.visits(one)),
    ]);
    return { offers, admissions, beds, attendance, meals, visits };
  }

  private async offers({ providerId }: TodoAsker): Promise<Counts['offers']> {
    const rows = await this.database.read<{ id: string; expiresAt: Date }>(
      `SELECT id, expires_at AS expiresAt FROM offer
        WHERE provider_id = ? AND state = 'open' AND expires_at > now(3)
        ORDER BY put_off_at IS NOT NULL, put_off_at, expires_at, id`,
      [providerId],
    );
    const oldest = rows.map(({ expiresAt }) => expiresAt.toISOString()).sort()[0];
    return { waiting: rows.length, oldestDeadline: oldest ?? null, nextId: rows[0]?.id ?? null };
  }

  private async admissions({ providerId, today }: TodoAsker): Promise<Expected> {
    return this.expected(
      `SELECT COUNT(*) AS expected, SUM(${BEGUN}) AS done FROM service AS s JOIN bed ON bed.service_id = s.id
         JOIN capacity_hold AS h ON h.bed_id = bed.id AND h.state = 'confirmed' AND h.from_date = ? ${BOOKED}
        WHERE s.provider_id = ? AND s.kind = 'residential'`,
      [today, providerId],
    );
  }

  private async attendance({ providerId, today }: TodoAsker): Promise<Expected> {
    return this.expected(
      `SELECT COUNT(DISTINCT r.id) AS expected, COUNT(DISTINCT IF(${BEGUN}, r.id, NULL)) AS done
         FROM service AS s JOIN capacity_slot AS slot ON slot.service_id = s.id AND slot.on_date = ?
         JOIN hold_slot AS used ON used.slot_id = slot.id
         JOIN capacity_hold AS h ON h.id = used.hold_id AND h.state = 'confirmed' ${BOOKED}
        WHERE s.provider_id = ? AND s.kind = 'day_care'`,
      [today, providerId],
    );
  }

  private async meals({ providerId, today, now }: TodoAsker): Promise<Counts['meals']> {
    const rows = await this.database.read<{ part: string; portions: string; cutoffAt: Date | null }>(
      `SELECT slot.part, MIN(slot.cutoff_at) AS cutoffAt,
              COALESCE(SUM(IF(h.state = 'confirmed', used.quantity, 0)), 0) AS portions
         FROM service AS s JOIN capacity_slot AS slot ON slot.service_id = s.id AND slot.on_date = ?
         LEFT JOIN hold_slot AS used ON used.slot_id = slot.id
         LEFT JOIN capacity_hold AS h ON h.id = used.hold_id
        WHERE s.provider_id = ? AND s.kind = 'meal' GROUP BY slot.part`,
      [today, providerId],
    );
    const portions = (part: string): number => Number(rows.find((row) => row.part === part)?.portions ?? 0);
    const cutoffs = rows.flatMap(({ cutoffAt }) =>
      cutoffAt && cutoffAt > now ? [cutoffAt.toISOString()] : [],
    );
    return { lunch: portions('lunch'), dinner: portions('dinner'), cutoffAt: cutoffs.sort()[0] ?? null };
  }

  /** Visits that somebody has come to; of caregivers who sign in nowhere the hours say so. */
  private async visits({ providerId, today, now }: TodoAsker): Promise<Expected> {
    return this.expected(
      `SELECT COUNT(*) AS expected,
              SUM(v.state IN ('checked_in', 'checked_out') OR (c.account_id IS NULL AND v.starts_at <= ?)) AS done
         FROM visit AS v JOIN caregiver AS c ON c.id = v.caregiver_id
        WHERE v.provider_id = ? AND v.on_date = ? AND v.state <> 'cancelled'`,
      [now, providerId, today],
    );
  }

  private async beds({ providerId }: TodoAsker): Promise<NonNullable<Counts['beds']>> {
    const [row] = await this.database.read<{ vacant: number; total: number; confirmedAt: Date | null }>(
      `SELECT (SELECT COUNT(*) FROM bed WHERE bed.service_id = s.id AND bed.state = 'vacant') AS vacant,
              (SELECT COUNT(*) FROM bed WHERE bed.service_id = s.id AND bed.state <> 'closed') AS total,
              s.vacancy_confirmed_at AS confirmedAt
         FROM service AS s WHERE s.provider_id = ? AND s.kind = 'residential'`,
      [providerId],
    );
    const { vacant, total, confirmedAt } = row!;
    return { vacant, total, confirmedAt: confirmedAt?.toISOString() ?? null };
  }

  private async expected(sql: string, values: readonly unknown[]): Promise<Expected> {
    const [row] = await this.database.query<{ expected: number; done: string | number | null }>(sql, values);
    return { expected: row!.expected, done: Number(row!.done ?? 0) };
  }
}
