import { Injectable } from '@nestjs/common';
import { type OfferDetail, type RequestState } from '@yilian/contracts';
import { Audit, commonProblem, type Principal, UnitOfWork } from '@yilian/platform';
import { ContactQuery } from '@yilian/people';
import { confirmationOf } from '@yilian/requests';
import { OFFER_COLUMNS, type OfferRaw, offerView } from '../domain/offer-view';

interface Raw extends OfferRaw {
  readonly keptUntil: Date | null;
  readonly confirmedAt: Date | null;
  readonly lapsedAt: Date | null;
  readonly moveInOn: string | null;
  readonly request_state: RequestState;
  readonly older_person_id: string;
  readonly now: Date;
}

/** While these last, the accepted provider knows whom it serves; afterwards the contact is gone again. */
const SERVING: readonly RequestState[] = ['booked', 'in_service'];

/** Shows an offer to its provider. Each look at a contact is written down. */
@Injectable()
export class ShowOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contacts: ContactQuery,
    private readonly audit: Audit,
  ) {}

  /** @throws ProblemException 404 for an offer that does not exist or was made to somebody else. */
  async execute(principal: Principal, offerId: string): Promise<OfferDetail> {
    return this.work.write(async (tx) => {
      const [raw] = await tx.query<Raw>(
        `SELECT ${OFFER_COLUMNS}, r.state AS request_state, r.older_person_id, stay.kept_until AS keptUntil,
                stay.confirmed_at AS confirmedAt, stay.lapsed_at AS lapsedAt, stay.move_in_on AS moveInOn, now(3) AS now
           FROM offer AS o JOIN care_request AS r ON r.id = o.request_id
           LEFT JOIN stay_application AS stay ON stay.request_id = r.id AND o.state = 'accepted'
          WHERE o.id = ? AND o.provider_id = ?`,
        [offerId, principal.providerId],
      );
      if (!raw) throw commonProblem('common.not-found');
      const serves = raw.state === 'accepted' && SERVING.includes(raw.request_state);
      const contact = serves ? ((await this.contacts.open(tx, raw.older_person_id)) ?? null) : null;
      if (contact) await this.audit.append(tx, 'dispatch.contact-viewed', raw.older_person_id, { offerId });
      return {
        ...offerView(raw),
        requestState: raw.request_state,
        confirmation: confirmationOf(raw),
        contact,
        serverNow: raw.now.toISOString(),
      };
    });
  }
}
