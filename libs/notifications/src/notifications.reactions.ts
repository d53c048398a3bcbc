import {
  channel,
  type FactOf,
  type ManagerTemplate,
  type RequestState,
  type StayTurn,
  type WelfareState,
} from '@yilian/contracts';
import { job, live, type Reactions } from '@yilian/platform';
import { type PersonTemplate } from './domain/person-templates';
import { type Template } from './domain/templates';
import { type TourTemplate } from './domain/tour-templates';

/** Turns of a request that its family is told. */
const TOLD: Partial<Record<RequestState, Template>> = {
  booked: 'request-booked',
  waiting: 'request-waiting',
  unmet: 'request-unmet',
  escalated: 'request-escalated',
  completed: 'request-completed',
};

/** What is told of a bed that is kept until the family confirms. */
const STAY_TURNS: Record<StayTurn, Template> = {
  kept: 'stay-kept',
  half: 'stay-unconfirmed',
  last: 'stay-unconfirmed',
  confirmed: 'stay-confirmed',
  lapsed: 'stay-lapsed',
};

/** What the managers of a house hear of its rule of accepting at once. */
const RULE_TURNS = {
  trusted: 'auto-accept-trusted',
  refused: 'auto-accept-refused',
  taken_away: 'auto-accept-ended',
} as const;
/** What the managers of a house are told of a finding; what they do themselves they know. */
const FINDING_TURNS: Partial<
  Record<FactOf<'inspection.finding-changed.v1'>['payload']['act'], ManagerTemplate>
> = {
  open: 'finding-opened',
  return: 'finding-returned',
  accept: 'finding-accepted',
  extend: 'finding-changed',
  withdraw: 'finding-changed',
};

interface AboutTour {
  readonly tourId: string;
  readonly accountId: string;
  readonly providerId: string;
}

interface About {
  readonly requestId: string;
  readonly olderPersonId: string;
}

const tell = (
  template: Template,
  { requestId, olderPersonId }: About,
  to: { readonly providerId?: string; readonly officerId?: string } = {},
) =>
  job('notifications.tell', requestId, {
    template,
    requestId,
    olderPersonId,
    providerId: to.providerId ?? null,
    officerId: to.officerId ?? null,
  });

const tellOfPerson = (template: PersonTemplate, olderPersonId: string) =>
  job('notifications.tell-of-person', olderPersonId, { template, olderPersonId });

const tellOfTour = (template: TourTemplate, { tourId, accountId, providerId }: AboutTour) =>
  job('notifications.tell-of-tour', tourId, { template, tourId, accountId, providerId });

/** What the family hears of a welfare check; that it was opened comes before officers are told. */
const CHECKS: Record<WelfareState, Template> = {
  open: 'welfare-opened',
  acknowledged: 'welfare-acknowledged',
  closed: 'welfare-closed',
};

/** What both sides are told of a tour; how it went they know themselves. */
function tourTexts({
  state,
  by,
  version,
}: FactOf<'tours.tour-changed.v1'>['payload']): readonly TourTemplate[] {
  if (state === 'booked')
    return version === 1 ? ['tour-booked', 'tour-asked'] : ['tour-moved', 'tour-shifted'];
  if (state === 'cancelled') return by === 'provider' ? ['tour-called-off'] : ['tour-dropped'];
  return [];
}

/** Who is told of what happens. */
export const notificationsReactions: Reactions = {
  'requests.submitted.v1': (fact) => [tell('request-submitted', fact)],
  'requests.state-changed.v1': (fact) => {
    const template = TOLD[fact.to];
    return template === undefined ? [] : [tell(template, fact)];
  },
  'requests.stay-turned.v1': (fact) => [
    tell(STAY_TURNS[fact.turn], fact, fact.providerId === null ? {} : { providerId: fact.providerId }),
  ],
  'dispatch.offer-made.v1': (fact) => [tell('offer-made', fact, { providerId: fact.providerId })],
  'dispatch.assignment-changed.v1': (fact) =>
    fact.unit === 'caregiver' ? [tell('caregiver-changed', fact)] : [],
  'dispatch.booking-ended.v1': (fact) => [tell('booking-ended', fact, { providerId: fact.providerId })],
  'requests.standing-order-changed.v1': ({ event, olderPersonId }) =>
    event === 'stop' ? [tellOfPerson('order-stopped', olderPersonId)] : [],
  'capacity.vacancy-stale.v1': ({ serviceId, providerId }) => [
    job('notifications.tell-managers', serviceId, { template: 'vacancy-stale', providerId }),
  ],
  'people.level-changed.v1': ({ olderPersonId }) => [tellOfPerson('level-changed', olderPersonId)],
  // One message for one assessment: a changed level is told by its own fact.
  'assessment.state-changed.v1': ({ state, levelChanged, olderPersonId }) =>
    state === 'confirmed' && !levelChanged ? [tellOfPerson('assessed', olderPersonId)] : [],
  'assessment.due.v1': ({ olderPersonId }) => [tellOfPerson('assessment-due', olderPersonId)],
  'planning.visit-moved.v1': (fact) => [tell('visit-moved', fact)],
  'emergency.family-to-tell.v1': (fact) => [tell('meal-not-received', fact)],
  'emergency.welfare-changed.v1': (fact) => [tell(CHECKS[fact.state], fact)],
  'emergency.welfare-called.v1': (fact) =>
    fact.officerIds.map((officerId) => tell('welfare-called', fact, { officerId })),
  'fulfilment.booking-missed.v1': (fact) => [tell('booking-missed', fact)],
  'quality.complaint-changed.v1': ({ complaintId, olderPersonId }) => [
    tell('complaint-changed', { requestId: complaintId, olderPersonId }),
  ],
  'tours.tour-changed.v1': (fact) => tourTexts(fact).map((template) => tellOfTour(template, fact)),
  'tours.tour-near.v1': (fact) => [tellOfTour('tour-near', fact)],
  'people.person-to-tell.v1': ({ olderPersonId, accountId, kind, requestId }) => [
    job('notifications.tell-person', olderPersonId, { olderPersonId, accountId, kind, requestId }),
  ],
  'capacity.visits-moved.v1': (fact) => [tell('caregiver-changed', fact)],
  'providers.paper-ending.v1': ({ providerId, what }) => [
    job('notifications.tell-managers', providerId, { template: `${what}-ending`, providerId }),
  ],
  'answering.rule-decided.v1': ({ serviceId, providerId, state }) => [
    job('notifications.tell-managers', serviceId, { template: RULE_TURNS[state], providerId }),
  ],
  'inspection.finding-changed.v1': ({ findingId, providerId, officerId, act }) => {
    const template = FINDING_TURNS[act];
    return template === undefined
      ? [job('notifications.tell-officer', findingId, { template: 'finding-answered', officerId })]
      : [job('notifications.tell-managers', findingId, { template, providerId })];
  },
  'inspection.finding-raised.v1': ({ findingId, providerId, step, state, tellId }) => {
    if (step === 'near' || step === 'due')
      return [job('notifications.tell-managers', findingId, { template: `finding-${step}`, providerId })];
    const template = state === 'answered' ? 'finding-undecided' : 'finding-overdue';
    return tellId === null
      ? []
      : [job('notifications.tell-officer', findingId, { template, officerId: tellId })];
  },
  'integration.webhook-off.v1': ({ webhookId, providerId }) => [
    job('notifications.tell-managers', webhookId, { template: 'webhook-off', providerId }),
  ],
  'people.objection-raised.v1': (fact) => [tell('older-person-disagrees', fact)],
  'accounts.account-left.v1': ({ accountId }) => [
    job('notifications.forget-account', accountId, { accountId }),
  ],
  'notifications.inbox-changed.v1': ({ accountIds }) =>
    accountIds.map((id) => live(channel.account(id), 'messages.changed', {})),
  // Without a person on duty there is nobody to tell: the ladder climbs on by itself.
  'dispatch.escalated.v1': (fact) =>
    fact.officerId === null ? [] : [tell('officer-on-duty', fact, { officerId: fact.officerId })],
};
