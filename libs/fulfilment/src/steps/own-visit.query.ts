import { Injectable } from '@nestjs/common';
import { type LockedRequest } from '@yilian/contracts';
import { type Principal, type Tx } from '@yilian/platform';
import { CareRequests } from '@yilian/requests';
import { type LockedVisit, Visits } from '../store/visits.store';

/** A visit with the booking that it is part of, both locked. */
export interface VisitOfBooking {
  readonly request: LockedRequest;
  readonly visit: LockedVisit;
}

/** Whether somebody may do something with a visit. */
export type Right = (visit: LockedVisit, actor: Principal) => boolean;

/** The caregiver who makes it. */
export const byCaregiver: Right = ({ caregiverAccountId }, { accountId, role }) =>
  role === 'caregiver' && caregiverAccountId === accountId;

/** A manager of the agency. */
export const byAgency: Right = (visit, { role, providerId }) =>
  role === 'provider_manager' && visit.providerId === providerId;

/** An officer of the town, or of the city. */
export const byOfficer: Right = (visit, { role, townCode }) =>
  role === 'city_officer' || (role === 'town_officer' && visit.townCode === townCode);

/** Opens visits to those whose they are. */
@Injectable()
export class OwnVisit {
  constructor(
    private readonly requests: CareRequests,
    private readonly visits: Visits,
  ) {}

  /** The booking first, then the visit: the same order everywhere. Undefined for one that is not there or not theirs. */
  async lock(tx: Tx, id: string, ...rights: readonly Right[]): Promise<VisitOfBooking | undefined> {
    const requestId = await this.visits.requestOf(tx, id);
    if (requestId === undefined) return undefined;
    const [request] = await this.requests.lock(tx, [requestId]);
    const [visit] = await this.visits.lock(tx, [id]);
    if (!request || !visit || !rights.some((may) => may(visit, tx.actor!))) return undefined;
    return { request, visit };
  }
}
