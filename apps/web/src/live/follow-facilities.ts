import { onUnmounted, ref, shallowRef, watch, type Ref } from 'vue';
import { type FacilityStream, MOST_FOLLOWED, STREAM_BEAT_MS } from '@yilian/contracts';
import { now } from '../shell/clock';
import { isOnline } from '../shell/connection';
import { atOnceAndAgain } from './at-once-and-again';

/** `live`: changes come by themselves. `paused`: the reader wants it quiet. Otherwise the page asks from time to time. */
export type FollowState = 'connecting' | 'live' | 'reconnecting' | 'paused';

export interface Following {
  readonly state: Readonly<Ref<FollowState>>;
  /** When the page was last known to be right. */
  readonly asOf: Readonly<Ref<Date>>;
  pause(): void;
  goOn(): void;
}

const ASK_MS = 15_000;
/** Longer than this without a beat, the line is dead without knowing it. */
const SILENT_MS = 2.5 * STREAM_BEAT_MS;
/** Behind several copies of the server the one that is asked may be half a second behind the one that told. */
const CALM_MS = 600;

/** The stream of one page: opened while somebody looks, closed otherwise. */
class Follower {
  readonly state = ref<FollowState>('connecting');
  readonly asOf = shallowRef(now());
  private source: EventSource | undefined;
  private heardMs = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly ids: () => readonly string[],
    private readonly look: (changed: readonly string[]) => Promise<void>,
  ) {}

  private readonly looks = atOnceAndAgain(CALM_MS, (changed) => this.see(changed));

  readonly open = (): void => {
    this.close();
    if (!this.isWanted()) return;
    const source = new EventSource(`/v1/facilities/changes?ids=${this.ids().slice(0, MOST_FOLLOWED).join()}`);
    this.source = source;
    this.heardMs = performance.now();
    this.on(source, 'hello', () => {
      this.state.value = 'live';
      // What happened before the line was up is not told again.
      this.see(this.ids());
    });
    this.on(source, 'changed', ({ facilityIds }) => this.looks.add(facilityIds));
    this.on(source, 'beat', () => undefined);
    // The browser comes back by itself, except after a refusal.
    source.onerror = () => (this.state.value = 'reconnecting');
  };

  close(): void {
    this.source?.close();
    this.source = undefined;
    this.looks.stop();
    if (this.state.value === 'live') this.state.value = 'reconnecting';
  }

  /** From time to time: asks when nobody tells, and comes back when the line is dead. */
  check(): void {
    if (!this.isWanted()) return;
    if (this.state.value !== 'live') this.see(this.ids());
    const isDead =
      this.source?.readyState === EventSource.CLOSED || performance.now() - this.heardMs > SILENT_MS;
    if (!this.source || isDead) this.open();
  }

  private isWanted(): boolean {
    return this.state.value !== 'paused' && !document.hidden && isOnline.value && this.ids().length > 0;
  }

  private on<E extends keyof FacilityStream>(
    source: EventSource,
    event: E,
    hear: (data: FacilityStream[E]) => void,
  ): void {
    source.addEventListener(event, ({ data }) => {
      this.heardMs = performance.now();
      hear(JSON.parse(String(data)) as FacilityStream[E]);
    });
  }

  /** One look after the other: an older answer must not take the place of a newer one. */
  private see(changed: readonly string[]): void {
    this.last = this.last
      .then(async () => this.look(changed))
      .then(
        () => (this.asOf.value = now()),
        // What could not be asked now is asked again later; what stands there stays.
        () => undefined,
      );
  }
}

/**
 * Calls `look` with the facilities that have changed, until the page is left; nobody needs an account for it. A page that
 * nobody sees follows nothing: when it is seen again, it looks at everything once.
 */
export function followFacilities(
  ids: () => readonly string[],
  look: (changed: readonly string[]) => Promise<void>,
): Following {
  const follower = new Follower(ids, look);
  const { state, asOf, open } = follower;
  const timer = setInterval(() => follower.check(), ASK_MS);
  document.addEventListener('visibilitychange', open);
  watch([() => ids().slice(0, MOST_FOLLOWED).join(), isOnline], open, { immediate: true });
  onUnmounted(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', open);
    follower.close();
  });
  return {
    ...{ state, asOf },
    pause() {
      state.value = 'paused';
      follower.close();
    },
    goOn() {
      state.value = 'connecting';
      open();
    },
  };
}
