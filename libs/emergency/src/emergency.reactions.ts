import { channel, type FactOf } from '@yilian/contracts';
import { type Effect, job, live, type Reactions } from '@yilian/platform';

type Changed = FactOf<'emergency.sos-changed.v1'>['payload'];

const tell = (
  template: 'sos-raised' | 'sos-acknowledged' | 'sos-over' | 'sos-called' | 'sos-called-off',
  { alertId, olderPersonId }: Pick<Changed, 'alertId' | 'olderPersonId'>,
  to: { readonly officerIds?: readonly string[]; readonly exceptId?: string | null } = {},
): Effect =>
  job('notifications.tell-sos', alertId, {
    ...{ template, alertId, olderPersonId },
    officerIds: [...(to.officerIds ?? [])],
    exceptId: to.exceptId ?? null,
  });

/** Whoever has something to do with it sees it change: the caller, the family, the town and those called. */
function show(
  fact: Omit<Changed, 'from' | 'by' | 'ownerId'>,
  accountIds: readonly (string | null)[],
): Effect[] {
  const changed = { alertId: fact.alertId, state: fact.state, version: fact.version };
  const accounts = new Set([fact.raisedBy, ...accountIds].filter((id) => id !== null));
  return [
    ...Array.from(accounts, (id) => live(channel.account(id), 'sos.changed', changed)),
    ...(fact.olderPersonId ? [live(channel.person(fact.olderPersonId), 'sos.changed', changed)] : []),
    ...(fact.townCode ? [live(channel.town(fact.townCode), 'sos.changed', changed)] : []),
  ];
}

function tellFamily(fact: Changed): Effect[] {
  if (fact.from === null) return [tell('sos-raised', fact, { exceptId: fact.raisedBy })];
  if (fact.from === fact.state) return [];
  if (fact.state === 'acknowledged') return [tell('sos-acknowledged', fact)];
  return [tell('sos-over', fact, { exceptId: fact.by })];
}

/** An owner hears when the family says that all is well. */
const tellOwner = (fact: Changed): Effect[] =>
  fact.state === 'false_alarm' && fact.ownerId !== null && fact.ownerId !== fact.by
    ? [tell('sos-called-off', fact, { officerIds: [fact.ownerId] })]
    : [];

type WelfareChanged = FactOf<'emergency.welfare-changed.v1'>['payload'];

/** Family and area see a welfare check change. */
const showCheck = ({
  checkId,
  olderPersonId,
  townCode,
  state,
  version,
}: Omit<WelfareChanged, 'from' | 'ownerId'>) => [
  live(channel.person(olderPersonId), 'welfare.changed', { checkId, state, version }),
  live(channel.town(townCode), 'welfare.changed', { checkId, state, version }),
];

/** A meal that did not reach its person: what follows is decided by who the person is. */
const MISSED: readonly string[] = ['not_opened', 'not_delivered'];

/** What follows from calls for help and from meals that nobody received. */
export const emergencyReactions: Reactions = {
  'emergency.sos-changed.v1': (fact) => [
    ...show(fact, [fact.ownerId]),
    ...tellFamily(fact),
    ...tellOwner(fact),
  ],
  'meals.delivery-changed.v1': ({ deliveryId, state }) =>
    MISSED.includes(state) ? [job('emergency.open-welfare-check', deliveryId, { deliveryId })] : [],
  'meals.delivery-silent.v1': ({ deliveryId, level }) =>
    level === 'welfare' ? [job('emergency.open-welfare-check', deliveryId, { deliveryId })] : [],
  'emergency.welfare-changed.v1': (fact) => showCheck(fact),
  'emergency.welfare-called.v1': (fact, id) => [
    job('emergency.climb-welfare', id, { checkId: fact.checkId, step: fact.step }, fact.nextStepAt),
    ...showCheck(fact),
  ],
  'emergency.sos-called.v1': (fact, id) => [
    job('emergency.climb', id, { alertId: fact.alertId, step: fact.step }, fact.nextStepAt),
    tell('sos-called', fact, { officerIds: fact.officerIds }),
    ...show(fact, fact.officerIds),
  ],
};
