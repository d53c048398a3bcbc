import { aboutRequest, type LockedRequest } from '@yilian/contracts';
import { Injectable } from '@nestjs/common';
import { Capacity, type HoldOutcome, type HoldWish } from '@yilian/capacity';
import { newId, ok, refuse, type Result } from '@yilian/kernel';
import { assign, assignmentProblem, decisionOf, DecisionStore, type Weights } from '@yilian/matching';
import { Settings, type Tx } from '@yilian/platform';
import { CareRequests, type RequestMove, WaitingLine } from '@yilian/requests';
import { decideAt, isScarce } from '../domain/gathering-window';
import { type AssignTogether, choiceFirst, planPlacement } from '../domain/plan-placement';
import { type NewOffer } from '../store/locked-offer.store';
import { Offers } from '../store/offers.store';
import { Searches } from '../store/searches.store';
import { Candidates, type Sought } from './candidates.query';
import { FallBack } from './fall-back.use-case';
import { KeptPlaces } from './kept-places.use-case';
import { OfferDrafts } from './offer-drafts.query';
import { ownBeds } from './own-beds.query';
import { Prospects } from './prospects.query';

/** How often a request whose unit was just taken by another is planned again in one transaction. */
const ROUNDS = 4;

const assignTogether: AssignTogether = (units, pairs, priorities) =>
  assign(assignmentProblem(priorities.length, units, pairs, priorities)).service;

/**
 * Finds providers for many requests in one transaction: who fits, who is asked for whom, the units held, the offers
 * made. Whoever finds nobody waits in line or is handed to people; nobody is dropped.
 */
@Injectable()
export class Placer {
  constructor(
    private readonly candidates: Candidates,
    private readonly prospects: Prospects,
    private readonly searches: Searches,
    private readonly offers: Offers,
    private readonly requests: CareRequests,
    private readonly line: WaitingLine,
    private readonly capacity: Capacity,
    private readonly drafts: OfferDrafts,
    private readonly keptPlaces: KeptPlaces,
    private readonly decisions: DecisionStore,
    private readonly fallBack: FallBack,
    private readonly settings: Settings,
  ) {}

  /** Takes locked requests that look for a provider or wait for a unit. */
  async place(tx: Tx, requests: readonly LockedRequest[]): Promise<void> {
    if (requests.length === 0) return;
    const { value: rules } = await this.settings.get('dispatch.rules');
    const { sought: all, weights, now } = await this.prospects.of(tx, requests);
    const spent = all.filter(
      (one) => one.search.offersMade >= rules.maxOffers && one.request.state !== 'waiting',
    );
    const open = all.filter((one) => !spent.includes(one));
    const kept = await this.keptPlaces.claim(tx, open, weights, now);
    const having = new Set(kept.map(({ request }) => request.id));
    const gathered = await this.gather(
      tx,
      open.filter(({ requestId }) => !having.has(requestId)),
      now,
    );
    const due = [...open.filter(({ requestId }) => having.has(requestId)), ...gathered];
    const placed = await this.ask(tx, due, weights, now, kept);
    for (const one of [...spent, ...due.filter(({ requestId }) => !placed.has(requestId))])
      await this.fallBack.execute(tx, one);
  }

  /** Asks one service that an officer has chosen, if it fits and has a unit. */
  async askService(
    tx: Tx,
    request: LockedRequest,
    serviceId: string,
  ): Promise<Result<void, { code: 'dispatch.does-not-fit' | 'dispatch.unit-gone' }>> {
    const { value: rules } = await this.settings.get('dispatch.rules');
    const [clock] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
    const searches = await this.searches.of(tx, [request], rules.askAgainAfterSeconds);
    // An officer may ask again whom the platform would not, and further away.
    const afresh = new Map([[request.id, { ...searches.get(request.id)!, askedServiceIds: [] }]]);
    const anywhere = { ...rules, maxDistanceM: Number.MAX_SAFE_INTEGER };
    const { sought, weights } = await this.candidates.of([request], afresh, anywhere, clock!.now);
    const chosen = sought.map((one) => ({
      ...one,
      urgent: false,
      candidates: one.candidates.filter((candidate) => candidate.serviceId === serviceId),
    }));
    if (chosen[0]!.candidates.length === 0) return refuse({ code: 'dispatch.does-not-fit' });
    const asked = await this.ask(tx, chosen, weights, clock!.now);
    return asked.has(request.id) ? ok(undefined) : refuse({ code: 'dispatch.unit-gone' });
  }

  /** Under scarcity, lets those who can wait meet others at the end of the window; returns who is decided now. */
  private async gather(tx: Tx, all: readonly Sought[], now: Date): Promise<Sought[]> {
    const { value: rules } = await this.settings.get('dispatch.rules');
    const patient = all.filter((one) => !one.urgent && one.request.state === 'submitted');
    const later = new Set<Sought>();
    for (const kind of new Set(patient.map((one) => one.request.kind))) {
      const peers = patient.filter((one) => one.request.kind === kind);
      const scarce = isScarce(peers, this.candidates.unitsOf(peers), rules.scarceBelow);
      for (const one of peers) {
        const dueAt = decideAt(scarce, rules, one.request.submittedAt, now);
        if (dueAt && one.candidates.length > 0) {
          later.add(one);
          tx.record('dispatch.placement-due.v1', one.requestId, {
            ...aboutRequest(one.request),
            dueAt: dueAt.toISOString(),
          });
        }
      }
    }
    return all.filter((one) => !later.has(one));
  }

  /** Plans, holds and asks; whoever lost a unit to another in the same moment is planned again. Returns who was asked. */
  private async ask(
    tx: Tx,
    sought: readonly Sought[],
    weights: Weights,
    now: Date,
    kept: readonly NewOffer[] = [],
  ): Promise<ReadonlySet<string>> {
    const { value: rules } = await this.settings.get('dispatch.rules');
    const made: NewOffer[] = [...kept];
    let open = sought.filter(({ requestId }) => !kept.some(({ request }) => request.id === requestId));
    for (let round = 0; round < ROUNDS && open.length > 0; round += 1) {
      const turn = round === 0 ? open.map(choiceFirst) : open;
      const proposals = planPlacement(
        turn,
        this.candidates.unitsOf(open),
        rules.urgentParallel,
        assignTogether,
      );
      if (proposals.length === 0) {
        if (turn.every((one, index) => one === open[index])) break;
        continue;
      }
      const drafts = await this.drafts.of(open, proposals, now);
      const outcomes = await this.hold(tx, drafts, sought);
      const held = new Set(outcomes.filter((one) => one.held).map((one) => one.holdId));
      made.push(...drafts.filter((offer) => held.has(offer.holdId)));
      const asked = new Set(made.map((offer) => offer.request.id));
      const full = new Set(drafts.filter((offer) => !held.has(offer.holdId)).map((offer) => offer.serviceId));
      open = open
        .filter((one) => !asked.has(one.requestId))
        .map((one) => ({
          ...one,
          candidates: one.candidates.filter(({ serviceId }) => !full.has(serviceId)),
        }));
    }
    await this.send(tx, sought, made, weights);
    return new Set(made.map((offer) => offer.request.id));
  }

  private async hold(tx: Tx, drafts: readonly NewOffer[], sought: readonly Sought[]): Promise<HoldOutcome[]> {
    const beds = await ownBeds(
      tx,
      drafts.map(({ request }) => request),
    );
    const familiar = new Map(sought.map(({ requestId, search }) => [requestId, search.familiarCaregiverIds]));
    const wishes = drafts.map((offer) => {
      const { id } = offer.request;
      return wish(offer, { bedId: beds.get(id), familiar: familiar.get(id) ?? [] });
    });
    return this.capacity.hold(tx, wishes);
  }

  private async send(
    tx: Tx,
    sought: readonly Sought[],
    made: readonly NewOffer[],
    weights: Weights,
  ): Promise<void> {
    if (made.length === 0) return;
    const counts = new Map<string, number>();
    for (const { request } of made) counts.set(request.id, (counts.get(request.id) ?? 0) + 1);
    const asked = sought.filter((one) => counts.has(one.requestId));
    const decisionId = newId();
    await this.decisions.add(tx, [
      decisionOf(
        decisionId,
        weights,
        asked.map((one) => one.finding),
      ),
    ]);
    const moves: RequestMove[] = asked.map(({ request }) => ({ request, event: 'offer' }));
    await this.requests.move(tx, moves);
    await this.line.leave(
      tx,
      asked.filter((one) => one.request.state === 'waiting').map((one) => one.requestId),
    );
    await this.searches.countOffers(tx, counts);
    await this.offers.add(
      tx,
      made.map((offer) => ({ ...offer, decisionId })),
    );
  }
}

interface Preferred {
  readonly bedId: string | undefined;
  /** Caregivers whom the person knows. */
  readonly familiar: readonly string[];
}

/** The units that an offer needs, if possible those that the person prefers. */
const wish = (offer: NewOffer, { bedId, familiar }: Preferred): HoldWish => ({
  holdId: offer.holdId,
  offerId: offer.id,
  requestId: offer.request.id,
  serviceId: offer.serviceId,
  townCode: offer.request.townCode,
  units: offer.request.units,
  familiar,
  untilAt: offer.expiresAt,
  bedId,
});
