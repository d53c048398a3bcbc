import { Injectable } from '@nestjs/common';
import { type StayApplication, type WantedUnits } from '@yilian/contracts';
import { Audit, commonProblem, type Principal, UnitOfWork } from '@yilian/platform';
import { groupsOf } from '../domain/papers';
import { confirmationOf, stayEnd } from '../domain/stay';
import { StayApplications } from '../store/stay-applications.store';
import { StayPapers } from '../store/stay-papers.store';

interface Raw {
  readonly requestId: string;
  readonly olderPersonId: string;
  readonly units: string;
}

/** Shows the application to the home that has accepted it, as long as it serves; each look is written down. */
@Injectable()
export class ShowApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: StayApplications,
    private readonly papers: StayPapers,
    private readonly audit: Audit,
  ) {}

  /** @throws ProblemException 404 for an offer of somebody else, one that was not accepted, or a stay that is over. */
  async execute({ providerId }: Principal, offerId: string): Promise<StayApplication> {
    return this.work.write(async (tx) => {
      const [raw] = await tx.query<Raw>(
        `SELECT r.id AS requestId, r.older_person_id AS olderPersonId, r.units
           FROM offer AS o JOIN care_request AS r ON r.id = o.accepted_request_id
          WHERE o.id = ? AND o.provider_id = ? AND r.kind = 'residential' AND r.state IN ('booked', 'in_service')`,
        [offerId, providerId],
      );
      if (!raw) throw commonProblem('common.not-found');
      const { requestId, olderPersonId, units } = raw;
      const application = await this.applications.of(tx, requestId);
      if (application?.guardian)
        await this.audit.append(tx, 'requests.guardian-viewed', olderPersonId, { offerId });
      return {
        requestId,
        trial: stayEnd(JSON.parse(units) as WantedUnits).trial,
        guardian: application?.guardian ?? null,
        confirmation: confirmationOf(application),
        papers: groupsOf(await this.papers.ofPerson(tx, olderPersonId)),
      };
    });
  }
}
