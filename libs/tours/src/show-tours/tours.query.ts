import { Injectable } from '@nestjs/common';
import { type TourLine, type TourPage, type TourSlots, type TourView } from '@yilian/contracts';
import { calendarFile } from '@yilian/kernel';
import {
  Audit,
  commonProblem,
  Database,
  type Principal,
  Settings,
  type Tx,
  UnitOfWork,
} from '@yilian/platform';
import { nearestSlots } from '../domain/slots';
import { actionsOf, type Side } from '../domain/tour';
import { TourPlans } from '../store/tour-plans.store';
import { Tours } from '../store/tours.store';

interface Raw extends Omit<TourLine, 'startsAt'>, Pick<TourView, 'address' | 'endedBy' | 'endReason'> {
  readonly startsAt: Date;
  readonly now: Date;
  readonly accountId: string;
  readonly olderPersonId: string | null;
  readonly townCode: string | null;
  readonly facilityPhone: string | null;
  readonly guestSealed: string;
}

const COLUMNS = `t.id, t.number, t.provider_id AS facilityId, p.name AS facility, t.on_date AS date,
  t.from_minute AS minute, t.minutes, t.starts_at AS startsAt, t.party_size AS partySize, t.state, t.version,
  p.address, p.phone AS facilityPhone, p.town_code AS townCode, t.account_id AS accountId,
  t.older_person_id AS olderPersonId, t.guest_sealed AS guestSealed, t.ended_by AS endedBy,
  t.end_reason AS endReason, now(3) AS now
  FROM tour t JOIN provider p ON p.id = t.provider_id`;
const MOST = 100;

/** Tours for those whom they concern. Each look of a facility at who comes is written down. */
@Injectable()
export class ToursQuery {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly plans: TourPlans,
    private readonly tours: Tours,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  /** @throws ProblemException 404 for a facility that does not exist. */
  async slots(providerId: string): Promise<TourSlots> {
    const { horizonDays } = (await this.settings.get('tours.rules')).value;
    const found = await this.plans.slots(this.database, providerId, horizonDays);
    if (!found) throw commonProblem('common.not-found');
    return { facilityId: found.id, name: found.name, slots: found.slots.filter(({ left }) => left > 0) };
  }

  async list({ role, accountId, providerId, townCode }: Principal): Promise<TourPage> {
    const [scope, value] =
      role === 'family'
        ? ['t.account_id = ?', accountId]
        : role === 'provider_manager'
          ? ['t.provider_id = ?', providerId]
          : role === 'city_officer'
            ? ['? IS NULL', null]
            : ['p.town_code = ?', townCode];
    const rows = await this.database.query<Raw>(
      `SELECT ${COLUMNS} WHERE ${scope}
        ORDER BY t.state <> 'booked', IF(t.state = 'booked', t.starts_at, NULL), t.starts_at DESC LIMIT ?`,
      [value, MOST],
    );
    return { items: rows.map(lineOf) };
  }

  /** @throws ProblemException 404 for a tour that does not exist or does not concern the caller. */
  async show(principal: Principal, id: string): Promise<TourView> {
    const rules = (await this.settings.get('tours.rules')).value;
    return this.work.write(async (tx) => {
      const { row, side } = await this.found(tx, principal, id);
      if (side === 'provider') await this.audit.append(tx, 'tours.guest-viewed', id);
      const guest = side === 'officer' ? null : this.tours.guestOf(id, row.guestSealed);
      const untilMs = row.startsAt.getTime() - row.now.getTime();
      const moment = { isNear: untilMs <= rules.noticeHours * 3_600_000, hasBegun: untilMs <= 0 };
      const calledOff = row.state === 'cancelled' && row.endedBy === 'provider' && side === 'family';
      const others = calledOff ? await this.plans.slots(tx, row.facilityId, rules.horizonDays) : undefined;
      return {
        ...lineOf(row),
        ...{ address: row.address, facilityPhone: row.facilityPhone },
        olderPersonId: side === 'family' ? row.olderPersonId : null,
        ...{ name: guest?.name ?? null, phone: guest?.phone ?? null, notes: guest?.notes ?? null },
        ...{ endedBy: row.endedBy, endReason: row.endReason },
        actions: actionsOf(side, { state: row.state, ...moment }),
        instead: nearestSlots(others?.slots ?? [], row),
      };
    });
  }

  /** @throws ProblemException like `show`; only who booked it has it in a calendar. */
  async calendar(principal: Principal, id: string, language: 'zh' | 'en'): Promise<string> {
    return this.work.write(async (tx) => {
      const { row, side } = await this.found(tx, principal, id);
      if (side !== 'family') throw commonProblem('common.not-found');
      const fromMs = row.startsAt.getTime();
      const event = {
        uid: `${id}@yilian`,
        summary: language === 'zh' ? `参观 · ${row.facility}` : `Tour · ${row.facility}`,
        description: `${language === 'zh' ? '编号' : 'Number'} ${row.number}\n${row.address}`,
        status: row.state === 'cancelled' ? ('CANCELLED' as const) : ('CONFIRMED' as const),
        when: { fromMs, toMs: fromMs + row.minutes * 60_000 },
      };
      return calendarFile([event], { nowMs: row.now.getTime(), sequence: row.version });
    });
  }

  private async found(tx: Tx, principal: Principal, id: string): Promise<{ row: Raw; side: Side }> {
    const [row] = await tx.query<Raw>(`SELECT ${COLUMNS} WHERE t.id = ?`, [id]);
    const side = row && sideOf(principal, row);
    if (!row || !side) throw commonProblem('common.not-found');
    return { row, side };
  }
}

function sideOf(principal: Principal, tour: Raw): Side | undefined {
  switch (principal.role) {
    case 'family':
      return tour.accountId === principal.accountId ? 'family' : undefined;
    case 'provider_manager':
      return tour.facilityId === principal.providerId ? 'provider' : undefined;
    case 'town_officer':
      return tour.townCode !== null && tour.townCode === principal.townCode ? 'officer' : undefined;
    case 'city_officer':
      return 'officer';
    case 'caregiver':
    case 'operator':
      return undefined;
  }
}

const lineOf = (row: Raw): TourLine => ({
  ...{ id: row.id, number: row.number, facilityId: row.facilityId, facility: row.facility },
  ...{ date: row.date, minute: row.minute, minutes: row.minutes, startsAt: row.startsAt.toISOString() },
  ...{ partySize: row.partySize, state: row.state, version: row.version },
});
