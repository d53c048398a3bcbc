import { Injectable } from '@nestjs/common';
import { ok, refuse } from '@yilian/kernel';
import { Audit, UnitOfWork } from '@yilian/platform';
import { Providers } from '@yilian/providers';
import { type VacancyConfirmed } from '@yilian/contracts';
import { type CapacityAnswer } from '../capacity.problems';
import { CityClock } from '../store/clock.query';
import { ownService } from '../store/service.query';

type Answer = CapacityAnswer<VacancyConfirmed, 'common.not-found'>;

/** One tap: "nothing changed", so the numbers of a service count as fresh again. */
@Injectable()
export class ConfirmVacancy {
  constructor(
    private readonly work: UnitOfWork,
    private readonly providers: Providers,
    private readonly clock: CityClock,
    private readonly audit: Audit,
  ) {}

  async execute(serviceId: string): Promise<Answer> {
    return this.work.decide(async (tx): Promise<Answer> => {
      if (!(await ownService(tx, serviceId))) return refuse({ code: 'common.not-found' });
      await this.providers.confirmVacancy(tx, serviceId);
      await this.audit.append(tx, 'capacity.vacancy-confirmed', serviceId);
      return ok({ confirmedAt: (await this.clock.moment(tx)).toISOString() });
    });
  }
}
