import { type HookKind, type LiveEventPayload, type LiveEventType } from '@yilian/contracts';

/** What a provider's own system is told: a kind, and ids and states. */
export interface HookEvent {
  readonly kind: HookKind;
  readonly data: unknown;
}

type Kinds = { readonly [T in LiveEventType]?: (payload: LiveEventPayload<T>) => HookKind };

/** Webhooks tell what the provider's screens are told, by the same numbers: nothing more, and nothing else. */
const KINDS: Kinds = {
  'offer.changed': ({ state }) => {
    if (state === 'open') return 'offer.waiting';
    return state === 'accepted' ? 'booking.made' : 'offer.closed';
  },
  'assignment.changed': () => 'booking.changed',
  'booking.ended': () => 'booking.ended',
  'stay.changed': () => 'stay.changed',
  'board.changed': () => 'beds.changed',
  'kitchen.changed': () => 'kitchen.changed',
  'visit.changed': ({ state }) => (state === 'missed' ? 'visit.missed' : 'visit.changed'),
  'tour.changed': () => 'tour.changed',
  'complaint.changed': () => 'complaint.changed',
  'reviews.changed': () => 'reviews.changed',
};

/** The event for webhooks behind one of the provider's live events; undefined when only screens need it. */
export function hookEvent(type: string, payload: unknown): HookEvent | undefined {
  const kindOf = KINDS[type as LiveEventType] as ((payload: unknown) => HookKind) | undefined;
  return kindOf && { kind: kindOf(payload), data: payload };
}
