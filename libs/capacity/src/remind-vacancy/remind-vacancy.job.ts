import { Injectable } from '@nestjs/common';
import { Schedule, Settings, UnitOfWork } from '@yilian/platform';
import { dateOf } from '../domain/calendar';
import { claimRows } from '../store/bulk.store';
import { CityClock } from '../store/clock.query';

/** Once a day homes whose numbers of free beds nobody confirmed for long are asked to look at them. */
@Injectable()
export class RemindVacancy extends Schedule {
  readonly name = 'capacity.remind-vacancy';
  readonly everyMs = 300_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: CityClock,
    private readonly settings: Settings,
  ) {
    super();
  }

  async run(): Promise<void> {
    const { remindMinute, staleHours } = (await this.settings.get('capacity.vacancy')).value;
    await this.work.write(async (tx) => {
      const { day, minute } = await this.clock.now(tx);
      if (minute < remindMinute) return;
      const today = dateOf(day);
      const stale = await tx.query<{ serviceId: string; providerId: string }>(STALE, [
        Math.round(staleHours * 3_600),
        today,
      ]);
      if (stale.length === 0) return;
      await claimRows(
        tx,
        'vacancy_reminder (service_id, on_date)',
        stale.map(({ serviceId }) => [serviceId, today]),
      );
      for (const one of stale) tx.record('capacity.vacancy-stale.v1', one.serviceId, one);
    });
  }
}

const STALE = `
  SELECT s.id AS serviceId, s.provider_id AS providerId
    FROM service s JOIN provider p ON p.id = s.provider_id
   WHERE s.kind = 'residential' AND s.state = 'open' AND p.state = 'active'
     AND (s.vacancy_confirmed_at IS NULL OR s.vacancy_confirmed_at < now(3) - INTERVAL ? SECOND)
     AND EXISTS (SELECT 1 FROM bed b WHERE b.service_id = s.id)
     AND NOT EXISTS (SELECT 1 FROM vacancy_reminder v WHERE v.service_id = s.id AND v.on_date = ?)
   ORDER BY s.id LIMIT 500`;
