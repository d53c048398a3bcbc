import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type CareDay, type CareVisit, type LocalDate, type VisitPerson } from '@yilian/contracts';
import { localDate } from '@yilian/kernel';
import { ContactLooks, ContactQuery } from '@yilian/people';
import { CONFIG, type Principal, Settings, type Tx, UnitOfWork } from '@yilian/platform';
import { opensAt, showsPerson } from '../domain/visit-window';
import { PlanVisits } from '../steps/plan-visits.use-case';
import { type ReadVisit, VISIT_OPENED, VisitReader } from '../steps/visit-reader.query';
import { VisitPlan } from '../store/visit-plan.store';

/**
 * Shows caregivers their own visits. Whom they visit stands there from the evening before until the visit is over; each
 * look at a person is written down, a page that asks again within a while is one look.
 */
@Injectable()
export class ShowDay {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly plan: VisitPlan,
    private readonly planVisits: PlanVisits,
    private readonly reader: VisitReader,
    private readonly contacts: ContactQuery,
    private readonly looks: ContactLooks,
  ) {}

  /** One day; without a date the present one. */
  async day({ accountId }: Principal, date?: LocalDate): Promise<CareDay> {
    return this.work.write(async (tx) => {
      await this.planVisits.execute(tx, await this.plan.astrayOf(tx, accountId));
      const now = await nowOf(tx);
      const today = localDate(now.getTime(), this.config.process.CITY_TIME_ZONE);
      const asked = date ?? today;
      const visits = await this.reader.of(tx, 'account', [accountId, asked]);
      const items: CareVisit[] = [];
      for (const visit of visits) items.push(await this.shown(tx, visit, now));
      return {
        date: asked,
        today,
        items,
        agency: await agencyOf(tx, accountId),
        serverNow: now.toISOString(),
      };
    });
  }

  /** One visit; undefined for one that is not there or not the caller's. */
  async one({ accountId }: Principal, id: string): Promise<CareVisit | undefined> {
    return this.work.write(async (tx) => {
      const [own] = await tx.query(
        'SELECT 1 FROM visit AS v JOIN caregiver AS c ON c.id = v.caregiver_id WHERE v.id = ? AND c.account_id = ?',
        [id, accountId],
      );
      const [visit] = own ? await this.reader.of(tx, 'one', [id]) : [];
      return visit && this.shown(tx, visit, await nowOf(tx));
    });
  }

  private async shown(tx: Tx, visit: ReadVisit, now: Date): Promise<CareVisit> {
    const { openMinute, closeHours } = (await this.settings.get('fulfilment.visits')).value;
    const opens = opensAt(visit.view.date, openMinute, this.config.process.CITY_TIME_ZONE);
    const { state, endsAt } = visit.raw;
    const isOpen = showsPerson({ state, endsAt, opensAt: opens }, now, closeHours);
    const person = isOpen ? await this.person(tx, visit) : null;
    const view = person ? this.reader.withAsked(visit) : visit.view;
    return { ...view, notes: isOpen ? view.notes : [], person, opensAt: opens.toISOString() };
  }

  private async person(tx: Tx, visit: ReadVisit): Promise<VisitPerson | null> {
    const { olderPersonId } = visit.raw;
    const contact = await this.contacts.open(tx, olderPersonId);
    if (!contact) return null;
    const [home] = await tx.query<{ lng: number | null; lat: number | null }>(
      'SELECT lng, lat FROM older_person WHERE id = ?',
      [olderPersonId],
    );
    await this.looks.note(tx, VISIT_OPENED, [{ olderPersonId, detail: { visitId: visit.view.id } }]);
    const { lng, lat } = home!;
    const place = lng === null || lat === null ? null : { lng, lat };
    return { id: olderPersonId, ...contact, place, notes: this.reader.notesOf(visit) };
  }
}

async function nowOf(tx: Tx): Promise<Date> {
  const [row] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
  return row!.now;
}

async function agencyOf(tx: Tx, accountId: string): Promise<CareDay['agency']> {
  const [agency] = await tx.query<{ name: string; phone: string | null }>(
    `SELECT p.name, p.phone FROM caregiver AS c JOIN provider AS p ON p.id = c.provider_id
      WHERE c.account_id = ? ORDER BY c.id LIMIT 1`,
    [accountId],
  );
  return agency ?? null;
}
