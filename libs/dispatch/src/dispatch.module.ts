import { Module } from '@nestjs/common';
import { CapacityModule } from '@yilian/capacity';
import { MatchingModule } from '@yilian/matching';
import { PeopleModule } from '@yilian/people';
import { ProvidersModule } from '@yilian/providers';
import { RequestsModule } from '@yilian/requests';
import { AcceptOfferController } from './accept-offer/accept-offer.controller';
import { AcceptOffer } from './accept-offer/accept-offer.use-case';
import { ClimbLadder } from './climb-ladder/climb-ladder.job';
import { Escalate } from './steps/escalate.use-case';
import { DropHoldController } from './drop-hold/drop-hold.controller';
import { DropHold } from './drop-hold/drop-hold.use-case';
import { ExtendHoldController } from './extend-hold/extend-hold.controller';
import { ExtendHold } from './extend-hold/extend-hold.use-case';
import { AlternativesQuery } from './hold-place/alternatives.query';
import { ForgetHolds } from './forget-holds/forget-holds.job';
import { HoldPlaceController } from './hold-place/hold-place.controller';
import { HoldPlace } from './hold-place/hold-place.use-case';
import { KeptPlaces } from './steps/kept-places.use-case';
import { FamilyHolds } from './store/family-holds.store';
import { DeclineOfferController } from './decline-offer/decline-offer.controller';
import { DeclineOffer } from './decline-offer/decline-offer.use-case';
import { ExpireOffers } from './expire-offer/expire-offers.job';
import { ExtendOfferController } from './extend-offer/extend-offer.controller';
import { ExtendOffer } from './extend-offer/extend-offer.use-case';
import { ListOffersController } from './list-offers/list-offers.controller';
import { ListOffersQuery } from './list-offers/list-offers.query';
import { ShowOffer } from './list-offers/show-offer.use-case';
import { CityPeriod } from './offer-history/city-period.adapter';
import { ExportOffersController } from './offer-history/export-offers.controller';
import { ExportOffersQuery } from './offer-history/export-offers.query';
import { OfferStatisticsController } from './offer-history/offer-statistics.controller';
import { OfferStatisticsQuery } from './offer-history/offer-statistics.query';
import { PutOffOfferController } from './put-off-offer/put-off-offer.controller';
import { PutOffOffer } from './put-off-offer/put-off-offer.use-case';
import { ManageDutyController } from './manage-duty/manage-duty.controller';
import { ManageDuty } from './manage-duty/manage-duty.use-case';
import { ExpireDue } from './steps/expire-due.use-case';
import { HandUp } from './steps/hand-up.use-case';
import { ReviewLine } from './steps/review-line.use-case';
import { ServeLine } from './steps/serve-line.use-case';
import { OfferDrafts } from './steps/offer-drafts.query';
import { Prospects } from './steps/prospects.query';
import { Release } from './steps/release.use-case';
import { StalledQuery } from './reconcile/stalled.query';
import { NextStep } from './steps/next-step.use-case';
import { Candidates } from './steps/candidates.query';
import { Deadlines } from './steps/deadlines.query';
import { FallBack } from './steps/fall-back.use-case';
import { PlaceRequests } from './place-requests/place-requests.job';
import { Placer } from './steps/placer.use-case';
import { Reconcile } from './reconcile/reconcile.job';
import { ReleaseRequests } from './release-request/release-requests.job';
import { ServeWaiting } from './serve-waiting/serve-waiting.job';
import { Ladder } from './store/ladder.store';
import { Offers } from './store/offers.store';
import { Searches } from './store/searches.store';
import { ListEscalationsQuery } from './take-over/list-escalations.query';
import { TakeOverController } from './take-over/take-over.controller';
import { TakeOver } from './take-over/take-over.use-case';

/** Job handlers of dispatch; the worker module names them to the queue. */
export const dispatchHandlers = [
  ClimbLadder,
  ExpireOffers,
  PlaceRequests,
  ReleaseRequests,
  ServeWaiting,
] as const;

/** Recurring duties of dispatch. */
export const dispatchSchedules = [ForgetHolds, Reconcile] as const;

const holds = [AlternativesQuery, DropHold, ExtendHold, FamilyHolds, HoldPlace, KeptPlaces];
const decisions = [AcceptOffer, DeclineOffer, ExtendOffer, ManageDuty, PutOffOffer, ShowOffer, TakeOver];
const parts = [
  ...holds,
  Candidates,
  Deadlines,
  Escalate,
  ExpireDue,
  CityPeriod,
  ExportOffersQuery,
  Release,
  StalledQuery,
  OfferDrafts,
  OfferStatisticsQuery,
  HandUp,
  ServeLine,
  FallBack,
  Ladder,
  ListEscalationsQuery,
  ListOffersQuery,
  NextStep,
  Offers,
  Placer,
  Prospects,
  ReviewLine,
  Searches,
];

@Module({
  imports: [CapacityModule, MatchingModule, PeopleModule, ProvidersModule, RequestsModule],
  providers: [...decisions, ...parts, ...dispatchHandlers, ...dispatchSchedules],
  exports: [...decisions, ...parts, ...dispatchHandlers, ...dispatchSchedules],
})
export class DispatchModule {}

@Module({
  imports: [DispatchModule],
  controllers: [
    AcceptOfferController,
    DeclineOfferController,
    DropHoldController,
    ExtendHoldController,
    ExtendOfferController,
    ExportOffersController,
    HoldPlaceController,
    OfferStatisticsController,
    ListOffersController,
    ManageDutyController,
    PutOffOfferController,
    TakeOverController,
  ],
})
export class DispatchHttpModule {}
