import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { momentOf } from '@yilian/kernel';
import { CONFIG, Settings, type Tx } from '@yilian/platform';
import { CareRequests } from '@yilian/requests';
import { changesOfVisits, type PlannedVisit, visitsOfQuarters } from '../domain/plan-visits';
import { Bookings } from './bookings.query';
import { type PlacedVisit, VisitPlan } from '../store/visit-plan.store';
import { Visits } from '../store/visits.store';

/** Lets the visits of requests follow the hours that their caregivers have for them. Whoever moves hours may call it. */
@Injectable()
export class PlanVisits {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly settings: Settings,
    private readonly requests: CareRequests,
    private readonly bookings: Bookings,
    private readonly plan: VisitPlan,
    private readonly visits: Visits,
  ) {}

  async execute(tx: Tx, requestIds: readonly string[]): Promise<void> {
    for (const request of await this.requests.lock(tx, requestIds)) {
      const planned = visitsOfQuarters(await this.plan.quartersOf(tx, request.id));
      const changes = changesOfVisits(await this.plan.kept(tx, request.id), planned);
      for (const { id, to } of changes.move) await this.plan.place(tx, id, this.placed(to));
      const moved = changes.move.map(({ id }) => id);
      const providerId = await this.bookings.providerOf(tx, request.id);
      const added =
        providerId === undefined || changes.add.length === 0
          ? []
          : await this.plan.add(
              tx,
              { request, providerId },
              changes.add.map((visit) => this.placed(visit)),
              await this.tasksOf(providerId),
            );
      for (const visit of await this.visits.lock(tx, changes.cancel))
        await this.visits.move(tx, visit, 'cancel');
      for (const visit of await this.visits.lock(tx, [...moved, ...added]))
        await this.visits.note(tx, visit, { event: 'plan' });
    }
  }

  private async tasksOf(providerId: string) {
    const { tasks, ofProviders } = (await this.settings.get('fulfilment.visits')).value;
    return ofProviders.find((own) => own.providerId === providerId)?.tasks ?? tasks;
  }

  private placed(visit: PlannedVisit): PlacedVisit {
    const at = (minute: number): Date =>
      new Date(momentOf(visit.date, minute, this.config.process.CITY_TIME_ZONE));
    return { ...visit, startsAt: at(visit.fromMinute), endsAt: at(visit.toMinute) };
  }
}
