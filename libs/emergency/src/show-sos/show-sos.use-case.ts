import { Injectable } from '@nestjs/common';
import { type SosView } from '@yilian/contracts';
import { commonProblem, type Principal, UnitOfWork } from '@yilian/platform';
import { LinkedPersonQuery } from '../steps/linked-person.query';
import { SosViewQuery } from '../steps/sos-view.query';
import { Alerts } from '../store/alerts.store';

/** Shows a call for help to who raised it and to the family of the person. */
@Injectable()
export class ShowSos {
  constructor(
    private readonly work: UnitOfWork,
    private readonly alerts: Alerts,
    private readonly persons: LinkedPersonQuery,
    private readonly view: SosViewQuery,
  ) {}

  /** @throws ProblemException 404 for one that does not exist or is none of the caller's. */
  async execute(principal: Principal, id: string): Promise<SosView> {
    return this.work.write(async (tx) => {
      const alert = await this.alerts.lock(tx, id);
      const mine = alert && (await this.persons.mayFollow(tx, principal.accountId, alert));
      if (!mine) throw commonProblem('common.not-found');
      return this.view.of(tx, id);
    });
  }
}
