import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import {
  type EscalationLevel,
  type RequestState,
  type RequestView,
  type ServiceKind,
  type TimelineEntry,
  type UnmetReason,
  type Urgency,
  type WantedUnits,
} from '@yilian/contracts';
import { PersonScope } from '@yilian/people';
import { commonProblem, CONFIG, Database, type Principal, Settings } from '@yilian/platform';
import { cityDate } from '../domain/city-date';
import { type StayKeeping, stayView } from '../domain/stay';
import { byWhom, confirmedSentence, offerSentence, sentence } from '../domain/timeline';
import { MealStory } from './meal-story.query';
import { waitingOf } from '../domain/waiting-view';

interface RequestRaw {
  readonly id: string;
  readonly number: string;
  readonly older_person_id: string;
  readonly kind: ServiceKind;
  readonly urgency: Urgency;
  readonly state: RequestState;
  readonly version: number;
  readonly units: string;
  readonly standing_order_id: string | null;
  readonly submitted_at: Date;
  readonly state_since: Date;
  readonly unmet_reason: UnmetReason | null;
  readonly cancel_cost_fen: number | null;
  readonly ahead: number | null;
  readonly priority: number;
  readonly level: number;
  readonly categories: string;
  readonly waiting_since: Date | null;
  readonly staff_level: EscalationLevel | null;
  readonly staff_until: Date | null;
  readonly caregiver_id: string | null;
  readonly continued_by_id: string | null;
  readonly kept_until: Date | null;
  readonly confirmed_at: Date | null;
  readonly lapsed_at: Date | null;
  readonly move_in_on: string | null;
  readonly now: Date;
}

interface EventRaw {
  readonly event: string;
  readonly at: Date;
  readonly reason: string | null;
  readonly actor_role: string | null;
}

interface OfferRaw {
  readonly state: string;
  readonly offer_rank: number;
  readonly sent_at: Date;
  readonly expires_at: Date;
  readonly answered_at: Date | null;
  readonly answered_way: string | null;
  readonly provider_id: string;
  readonly provider: string;
  readonly phone: string | null;
}

/** Reads one request with its story. Offers and providers belong to other contexts and are only read. */
@Injectable()
export class ShowRequestQuery {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly settings: Settings,
    private readonly database: Database,
    private readonly scope: PersonScope,
    private readonly meals: MealStory,
  ) {}

  /** @throws ProblemException 404 for a request that does not exist or is not the caller's to follow. */
  async execute(principal: Principal, id: string): Promise<RequestView> {
    const [request] = await this.database.read<RequestRaw>(
      `SELECT r.id, r.number, r.older_person_id, r.kind, r.urgency, r.state, r.version, r.units, r.standing_order_id, r.submitted_at, r.state_since,
              r.unmet_reason, r.cancel_cost_fen, r.priority, r.level, person.categories, r.continued_by_id,
              stay.kept_until, stay.confirmed_at, stay.lapsed_at, stay.move_in_on, now(3) AS now,
              (SELECT since FROM waiting_entry WHERE request_id = r.id AND left_at IS NULL) AS waiting_since,
              search.ladder_level AS staff_level, search.ladder_deadline_at AS staff_until,
              (SELECT h.caregiver_id FROM capacity_hold AS h JOIN offer AS o ON o.hold_id = h.id AND o.state = 'accepted'
                WHERE h.request_id = r.id AND h.state = 'confirmed' LIMIT 1) AS caregiver_id,
              (SELECT COUNT(*) FROM waiting_entry AS mine
                 JOIN waiting_entry AS other ON other.kind = mine.kind AND other.town_code = mine.town_code AND other.left_at IS NULL
                  AND (other.priority > mine.priority OR (other.priority = mine.priority AND other.since <= mine.since))
                WHERE mine.request_id = r.id AND mine.left_at IS NULL) AS ahead
         FROM care_request AS r JOIN older_person AS person ON person.id = r.older_person_id
         LEFT JOIN stay_application AS stay ON stay.request_id = r.id
         LEFT JOIN dispatch AS search ON search.request_id = r.id WHERE r.id = ?`,
      [id],
    );
    const allowed = request && (await this.scope.mayFollow(principal, request.older_person_id));
    if (!request || !allowed) throw commonProblem('common.not-found');
    const [events, offers] = await Promise.all([this.events(id), this.offers(id)]);
    const stay = request.kind === 'residential' ? await this.stayOf(request) : null;
    const meals = request.kind === 'meal' ? await this.meals.of(id) : [];
    return view(request, { events, offers, meals }, stay);
  }

  private async stayOf(request: RequestRaw): Promise<RequestView['stay']> {
    const { value: rules } = await this.settings.get('requests.stays');
    const today = cityDate(request.now, this.config.process.CITY_TIME_ZONE);
    return stayView({
      ...{ state: request.state, units: JSON.parse(request.units) as WantedUnits, today },
      ...{ keeping: keepingOf(request), continuedBy: request.continued_by_id, moveInDays: rules.moveInDays },
    });
  }

  private async events(id: string): Promise<EventRaw[]> {
    return this.database.read(
      'SELECT event, at, reason, actor_role FROM request_event WHERE request_id = ? ORDER BY seq',
      [id],
    );
  }

  private async offers(id: string): Promise<OfferRaw[]> {
    return this.database.read(
      `SELECT o.state, o.offer_rank, o.sent_at, o.expires_at, o.answered_at, o.answered_way, p.id AS provider_id, p.name AS provider, p.phone
         FROM offer AS o JOIN provider AS p ON p.id = o.provider_id
        WHERE o.request_id = ? ORDER BY o.sent_at, o.offer_rank`,
      [id],
    );
  }
}

const keepingOf = (request: RequestRaw): StayKeeping => ({
  keptUntil: request.kept_until,
  confirmedAt: request.confirmed_at,
  lapsedAt: request.lapsed_at,
  moveInOn: request.move_in_on,
});

/** What has happened to a request. */
interface Story {
  readonly events: readonly EventRaw[];
  readonly offers: readonly OfferRaw[];
  readonly meals: readonly TimelineEntry[];
}

function view(request: RequestRaw, story: Story, stay: RequestView['stay']): RequestView {
  const { offers } = story;
  const open = offers.find((offer) => offer.state === 'open');
  const accepted = offers.find((offer) => offer.state === 'accepted');
  return {
    id: request.id,
    number: request.number,
    olderPersonId: request.older_person_id,
    kind: request.kind,
    urgency: request.urgency,
    state: request.state,
    version: request.version,
    units: JSON.parse(request.units) as WantedUnits,
    standingOrderId: request.standing_order_id,
    submittedAt: request.submitted_at.toISOString(),
    stateSince: request.state_since.toISOString(),
    unmetReason: request.unmet_reason,
    placeInLine: request.state === 'waiting' && request.ahead ? request.ahead : null,
    waiting: waitingOf(request),
    staff: staffOf(request),
    namesCaregiver:
      (request.state === 'booked' || request.state === 'in_service') && request.caregiver_id !== null,
    waitingFor: open ? { provider: open.provider, latestBy: open.expires_at.toISOString() } : null,
    booking: accepted
      ? { providerId: accepted.provider_id, provider: accepted.provider, phone: accepted.phone }
      : null,
    stay,
    cancelCostFen: request.cancel_cost_fen,
    timeline: timelineOf(request, story),
    serverNow: request.now.toISOString(),
  };
}

/** Steps and answers in one story, newest first. */
function timelineOf(
  { confirmed_at: confirmedAt, move_in_on: moveInOn }: RequestRaw,
  { events, offers, meals }: Story,
): TimelineEntry[] {
  const told: TimelineEntry[] = [
    ...(confirmedAt && moveInOn
      ? [{ at: confirmedAt.toISOString(), by: 'family' as const, text: confirmedSentence(moveInOn) }]
      : []),
    ...meals,
    ...events.map((event) => ({
      at: event.at.toISOString(),
      by: byWhom(event.actor_role),
      text: sentence(event.event, event.reason),
    })),
    ...offers.map((offer) => ({
      at: (offer.answered_at ?? offer.sent_at).toISOString(),
      by: 'provider' as const,
      text: offerSentence(offer.provider, offer.offer_rank, offer.state, offer.answered_way),
    })),
  ];
  return told.sort((a, b) => (a.at < b.at ? 1 : -1));
}

function staffOf({ state, staff_level: level, staff_until: until }: RequestRaw): RequestView['staff'] {
  return state === 'escalated' && level && until ? { level, latestBy: until.toISOString() } : null;
}
