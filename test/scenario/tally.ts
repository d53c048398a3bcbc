import {
  type LiveEnvelope,
  liveEvents,
  type LiveEventPayload,
  type RequestState,
  type ServiceKind,
} from '@yilian/contracts';
import { type AcknowledgedRequest } from './checker';

/** What is known of one request of ours. Moments are of this process, in milliseconds. */
export interface Track {
  sentAt?: number;
  kind?: ServiceKind;
  state?: RequestState;
  version: number;
  offers: number;
  firstOfferAt?: number;
  bookedAt?: number;
}

/** States that change by themselves or by somebody's clock; so does what nothing was heard of. */
const RESTLESS: readonly (RequestState | undefined)[] = [
  undefined,
  'submitted',
  'matching',
  'offered',
  'escalated',
];

/** What became of everything that was sent, as the live channel told it. */
export class Tally {
  readonly tracks = new Map<string, Track>();
  readonly acknowledged: AcknowledgedRequest[] = [];
  /** Requests that got a yes which the API took, and how often. */
  readonly accepted = new Map<string, number>();
  readonly answers = { accepted: 0, declined: 0, silent: 0, extended: 0, late: 0 };
  readonly officers = { ask_again: 0, give_up: 0, silence: 0, late: 0 };
  cancelled = 0;
  readonly troubles = new Map<string, number>();
  lastChangeAt = performance.now();
  private readonly underWay = new Set<string>();

  sent(acknowledged: AcknowledgedRequest, kind: ServiceKind, sentAt: number): void {
    this.acknowledged.push(acknowledged);
    this.sort(acknowledged.requestId, Object.assign(this.track(acknowledged.requestId), { kind, sentAt }));
  }

  /** Hears the channel of a town. */
  hear({ type, payload }: LiveEnvelope): void {
    if (type === 'request.changed') this.changed(liveEvents['request.changed'].parse(payload));
    else if (type === 'offer.changed') this.offered(liveEvents['offer.changed'].parse(payload));
  }

  /** Something went wrong that no rule of the scenario expects. */
  trouble(what: string): void {
    this.troubles.set(what, (this.troubles.get(what) ?? 0) + 1);
  }

  /** Requests of ours by state. */
  byState(): Map<RequestState | 'unknown', number> {
    const counts = new Map<RequestState | 'unknown', number>();
    for (const { requestId } of this.acknowledged) {
      const state = this.tracks.get(requestId)?.state ?? 'unknown';
      counts.set(state, (counts.get(state) ?? 0) + 1);
    }
    return counts;
  }

  /** How many requests of ours are under way. */
  get restless(): number {
    return this.underWay.size;
  }

  private changed({ requestId, state, version }: LiveEventPayload<'request.changed'>): void {
    const track = this.track(requestId);
    this.lastChangeAt = performance.now();
    if (version <= track.version) return;
    track.version = version;
    track.state = state;
    if (state === 'booked') track.bookedAt ??= performance.now();
    this.sort(requestId, track);
  }

  private sort(requestId: string, { sentAt, state }: Track): void {
    if (sentAt !== undefined && RESTLESS.includes(state)) this.underWay.add(requestId);
    else this.underWay.delete(requestId);
  }

  private offered({ requestId, state, expiresAt }: LiveEventPayload<'offer.changed'>): void {
    if (state !== 'open' || expiresAt === null) return;
    const track = this.track(requestId);
    track.offers += 1;
    track.firstOfferAt ??= performance.now();
  }

  private track(requestId: string): Track {
    const known = this.tracks.get(requestId);
    if (known) return known;
    const track: Track = { version: 0, offers: 0 };
    this.tracks.set(requestId, track);
    return track;
  }
}
