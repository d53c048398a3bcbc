import { setImmediate as breathe } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { channel, type LiveEventPayload, type LocalDate } from '@yilian/contracts';
import { ChannelLogQuery, LOGGER, Loop } from '@yilian/platform';
import type { Logger } from 'pino';
import { CityDays } from './city-days.adapter';
import { explain } from './domain/hard-filters';
import { ServiceIndex } from './domain/service-index';
import type {
  ExclusionReason,
  Horizon,
  MatchQuery,
  MatchResult,
  ServiceEntry,
  Weights,
} from './domain/shapes';
import { type ServiceFacts, ServiceFactsQuery } from './service-facts.query';
import { SupplyBell } from './supply-bell.adapter';

/** How many services of the wanted kind fail for each reason; one service may fail for several. */
export type ExclusionCounts = Readonly<Partial<Record<ExclusionReason, number>>>;

/** Somebody who keeps more about services in step with the index. */
export interface SupplyWatcher {
  /** These services are new or may have changed; the index goes on when the promise resolves. */
  changed(entries: readonly ServiceEntry[]): Promise<void>;
  /** This service is no longer there. */
  gone(serviceId: string): void;
}

const HORIZON_DAYS = 14;
const POLL_MS = 500;
/** Changes come in bursts; one look for many of them spares the database. */
const GATHER_MS = 50;
const PAGE = 5_000;
/** Whoever is further behind reads everything again instead of every change. */
const FURTHEST_BEHIND = 5_000;
const EXPLAINED_AT_ONCE = 1_000;

/**
 * The matching index of this process, kept in step with the database: loaded whole at boot, then following the numbered
 * supply channel. A change is seen within a second of its commit, with or without Redis.
 */
@Injectable()
export class LiveIndex implements OnApplicationBootstrap, OnModuleDestroy {
  private index: ServiceIndex | undefined;
  private readonly ids = new Set<string>();
  /** Services that are paused, and the moment at which each is open again by itself. */
  private readonly reopenings = new Map<string, number>();
  private readonly watchers: SupplyWatcher[] = [];
  private lastSeq = 0;
  private today: LocalDate = '';
  /** How far a second reading of all services has got; undefined when none is under way. */
  private rereadAfter: string | undefined;
  private gathering: NodeJS.Timeout | undefined;
  private readonly loop: Loop;
  private announceLoaded: () => void = () => undefined;
  private readonly loaded = new Promise<void>((resolve) => (this.announceLoaded = resolve));

  constructor(
    private readonly facts: ServiceFactsQuery,
    private readonly log: ChannelLogQuery,
    private readonly days: CityDays,
    private readonly bell: SupplyBell,
    @Inject(LOGGER) logger: Logger,
  ) {
    const complain = (error: unknown) =>
      logger.warn({ error }, 'matching index: could not follow the supply');
    this.loop = new Loop(async () => this.turn(), POLL_MS, complain);
  }

  onApplicationBootstrap(): void {
    this.bell.listen(() => {
      this.gathering ??= setTimeout(() => {
        this.gathering = undefined;
        this.loop.wake();
      }, GATHER_MS);
    });
    this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.gathering);
    await this.loop.stop();
  }

  /** Tells somebody of all services from the first load on. Before the process has started. */
  watch(watcher: SupplyWatcher): void {
    this.watchers.push(watcher);
  }

  /** Resolves when all services are loaded; waits while the database is away. */
  async ready(): Promise<void> {
    return this.loaded;
  }

  /** The best `limit` feasible services, best first. @throws Error before `ready`. */
  top(query: MatchQuery, weights: Weights, limit: number): MatchResult {
    return this.current.top(query, weights, limit);
  }

  /** All feasible services, best first. @throws Error before `ready`. */
  feasible(query: MatchQuery, weights: Weights): MatchResult {
    return this.current.feasible(query, weights);
  }

  /** What the index knows of a service; undefined for an unknown one. @throws Error before `ready`. */
  entry(serviceId: string): ServiceEntry | undefined {
    return this.current.get(serviceId);
  }

  /**
   * Why the others do not fit: looks at every service of the wanted kind, about a millisecond per thousand, and lets
   * others work in between. For decisions that found nobody, and for people who ask. @throws Error before `ready`.
   */
  async exclusions(query: MatchQuery): Promise<ExclusionCounts> {
    const counts: Partial<Record<ExclusionReason, number>> = {};
    let looked = 0;
    for (const id of this.ids) {
      const entry = this.current.get(id);
      if (entry?.supply.kind !== query.wanted.kind) continue;
      for (const { reason } of explain(entry, query)) counts[reason] = (counts[reason] ?? 0) + 1;
      looked += 1;
      if (looked % EXPLAINED_AT_ONCE === 0) await breathe();
    }
    return counts;
  }

  /**
   * True when somebody would fit if only a unit became free: then waiting makes sense. Costs as much as `exclusions`.
   * @throws Error before `ready`.
   */
  async lacksOnlyUnits(query: MatchQuery): Promise<boolean> {
    let looked = 0;
    for (const id of this.ids) {
      const entry = this.current.get(id);
      if (entry?.supply.kind !== query.wanted.kind) continue;
      if (explain(entry, query).every(({ reason }) => reason === 'no_unit')) return true;
      looked += 1;
      if (looked % EXPLAINED_AT_ONCE === 0) await breathe();
    }
    return false;
  }

  private get current(): ServiceIndex {
    if (this.index === undefined) throw new Error('The matching index is not loaded yet: wait for ready()');
    return this.index;
  }

  private get horizon(): Horizon {
    return { from: this.today, to: this.days.add(this.today, HORIZON_DAYS) };
  }

  /** One look. Returns true when more waits. */
  private async turn(): Promise<boolean> {
    const today = this.days.dateAt(Date.now());
    if (this.index === undefined) {
      await this.load(today);
      return true;
    }
    if (today !== this.today) {
      // A new day: other dates are within reach, other stars are out of date.
      this.today = today;
      this.rereadAfter = '';
    }
    await this.follow(this.index);
    await this.rereadPage(this.index);
    return this.rereadAfter !== undefined;
  }

  private async load(today: LocalDate): Promise<void> {
    this.today = today;
    // Taken before the first read: what changes meanwhile is read a second time, never missed.
    const seq = await this.head();
    const entries: ServiceEntry[] = [];
    for (let after: string | undefined = ''; after !== undefined;) {
      const page: ServiceFacts[] = await this.facts.page(after, PAGE, this.horizon);
      for (const facts of page) {
        this.note(facts);
        entries.push(facts.entry);
      }
      await this.tell(page);
      after = page.length < PAGE ? undefined : page.at(-1)!.entry.serviceId;
    }
    this.index = ServiceIndex.build(entries);
    this.lastSeq = seq;
    this.announceLoaded();
  }

  /** Reads again what changed since the last look. A number that is missing from the log means: read everything. */
  private async follow(index: ServiceIndex): Promise<void> {
    const head = await this.head();
    const behind = head - this.lastSeq;
    const within = behind > 0 && behind <= FURTHEST_BEHIND;
    const events = within ? await this.log.after(channel.supply, this.lastSeq, FURTHEST_BEHIND) : [];
    if (behind !== 0 && events[0]?.seq !== this.lastSeq + 1) {
      this.lastSeq = head;
      this.rereadAfter = '';
    }
    const changed = events.map((event) => (event.payload as LiveEventPayload<'service.changed'>).serviceId);
    const now = Date.now();
    const reopened = [...this.reopenings].filter(([, atMs]) => atMs <= now).map(([id]) => id);
    await this.read(index, [...new Set([...changed, ...reopened])]);
    this.lastSeq = events.at(-1)?.seq ?? this.lastSeq;
  }

  private async read(index: ServiceIndex, ids: readonly string[]): Promise<void> {
    const missing = new Set(ids);
    const found = await this.facts.of(ids, this.horizon);
    for (const facts of found) {
      missing.delete(facts.entry.serviceId);
      this.note(facts);
      index.upsert(facts.entry);
    }
    await this.tell(found);
    for (const id of missing) this.forget(index, id);
  }

  private async rereadPage(index: ServiceIndex): Promise<void> {
    if (this.rereadAfter === undefined) return;
    const page = await this.facts.page(this.rereadAfter, PAGE, this.horizon);
    for (const facts of page) {
      this.note(facts);
      index.upsert(facts.entry);
    }
    await this.tell(page);
    this.rereadAfter = page.length < PAGE ? undefined : page.at(-1)!.entry.serviceId;
  }

  private note({ entry, reopensAtMs }: ServiceFacts): void {
    this.ids.add(entry.serviceId);
    if (reopensAtMs === null) this.reopenings.delete(entry.serviceId);
    else this.reopenings.set(entry.serviceId, reopensAtMs);
  }

  private forget(index: ServiceIndex, id: string): void {
    index.remove(id);
    this.ids.delete(id);
    this.reopenings.delete(id);
    for (const watcher of this.watchers) watcher.gone(id);
  }

  private async tell(found: readonly ServiceFacts[]): Promise<void> {
    if (found.length === 0) return;
    const entries = found.map(({ entry }) => entry);
    for (const watcher of this.watchers) await watcher.changed(entries);
  }

  private async head(): Promise<number> {
    const heads = await this.log.heads([channel.supply]);
    return heads.get(channel.supply) ?? 0;
  }
}
