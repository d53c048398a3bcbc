import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LocalDate } from '@yilian/contracts';
import { CityDays, LiveIndex, type ServiceEntry, type Supply, type SupplyWatcher } from '@yilian/matching';
import { FacilityIndex, type FacilityMatch } from './domain/facility-index';
import { type FacilityQuery, LANES, type ListedService } from './domain/listing';
import { freeUntil, type Offer } from './domain/offer';
import { Directory } from './domain/text/directory';
import { FacilityText, type WordsFound } from './domain/text/facility-text';
import { suggest, type SuggestedList } from './domain/text/suggest';
import { type FacilityFacts, FacilityFactsQuery } from './facility-facts.query';
import { FacilityChanges } from './follow-facilities/facility-changes.adapter';
import { offerOf } from './offer-of.adapter';
import { Pinyin } from './pinyin.adapter';

/**
 * Everything that visitors search, kept in step with the matching index of this process, which tells each service at boot
 * and each change within a second of its commit.
 */
@Injectable()
export class LiveFacilities implements OnModuleInit, SupplyWatcher {
  readonly directory: Directory;
  private readonly index = new FacilityIndex();
  private readonly text: FacilityText;
  private readonly knownNames = new Map<string, string>();
  private readonly askedTowns = new Set<string>();
  private readonly endsOfDays = new Map<LocalDate, number>();
  private readonly services = new Map<string, { readonly facilityId: string; readonly lane: number }>();

  constructor(
    private readonly live: LiveIndex,
    private readonly facts: FacilityFactsQuery,
    private readonly days: CityDays,
    private readonly pinyin: Pinyin,
    private readonly changes: FacilityChanges,
  ) {
    this.directory = new Directory(this.pinyin.syllablesOf);
    this.text = new FacilityText(this.directory, this.pinyin.syllablesOf);
  }

  onModuleInit(): void {
    this.live.watch(this);
  }

  /** Resolves when all is loaded; waits while the database is away. */
  async ready(): Promise<void> {
    return this.live.ready();
  }

  search(query: FacilityQuery): FacilityMatch {
    return this.index.search(query);
  }

  /** Null for a question without words. */
  words(question: string): WordsFound | null {
    return this.text.match(question);
  }

  suggest(question: string, limit: number): SuggestedList {
    const { directory, text, pinyin } = this;
    return suggest(question, { directory, facilities: text, syllablesOf: pinyin.syllablesOf }, limit);
  }

  /** The facility in a slot of the index. */
  idOf(slot: number): string | undefined {
    return this.index.idOf(slot);
  }

  /** What is left of a service; undefined for an unknown one. */
  offer(
    serviceId: string,
  ): (Offer & Pick<ServiceEntry, 'vacancyTrust' | 'vacancyConfirmedAtMs'>) | undefined {
    const entry = this.live.entry(serviceId);
    if (!entry) return undefined;
    const { vacancyTrust, vacancyConfirmedAtMs, supply } = entry;
    return { ...this.offerOf(supply), vacancyTrust, vacancyConfirmedAtMs };
  }

  async changed(entries: readonly ServiceEntry[]): Promise<void> {
    const facts = await this.facts.of([...new Set(entries.map(({ providerId }) => providerId))]);
    await this.learnPlaces(facts);
    const byId = new Map(facts.map((one) => [one.id, one]));
    for (const entry of entries) {
      const facility = byId.get(entry.providerId);
      if (facility) this.put(facility, entry);
    }
    // Last: whoever hears of it asks at once, and must be answered with what is new.
    this.changes.tell(byId.keys());
  }

  gone(serviceId: string): void {
    const known = this.services.get(serviceId);
    if (!known) return;
    this.services.delete(serviceId);
    const slot = this.index.removeService(known.facilityId, known.lane);
    this.changes.tell([known.facilityId]);
    if (slot === undefined) return;
    this.text.drop(slot);
    this.knownNames.delete(known.facilityId);
  }

  private put(facility: FacilityFacts, entry: ServiceEntry): void {
    const { id, point, ownership, features } = facility;
    const star = entry.quality.officialLevel;
    const slot = this.index.putFacility({ id, point, ownership, features, star });
    this.index.putService(id, this.listed(facility, entry));
    this.services.set(entry.serviceId, { facilityId: id, lane: LANES.indexOf(entry.supply.kind) });
    const names = JSON.stringify([facility.names, facility.townCode, facility.village]);
    if (this.knownNames.get(id) === names) return;
    this.knownNames.set(id, names);
    this.text.put(slot, facility);
  }

  private listed({ townCode }: FacilityFacts, entry: ServiceEntry): ListedService {
    const { levelMin, levelMax, capabilities, priceFen, accepting, suspended, area } = entry;
    const served = area?.by === 'towns' ? area.towns : [];
    return {
      kind: entry.supply.kind,
      ...{ levelMin, levelMax, capabilities, priceFen },
      towns: townCode === null ? served : [townCode, ...served.filter((town) => town !== townCode)],
      radiusM: area?.by === 'radius' ? area.radiusM : null,
      open: accepting && !suspended,
      freeUntilMs: freeUntil(this.offerOf(entry.supply)),
      confirmedAtMs: entry.vacancyConfirmedAtMs,
    };
  }

  private offerOf(supply: Supply): Offer {
    return offerOf(supply, (date) => {
      const known = this.endsOfDays.get(date) ?? this.days.endOf(date);
      this.endsOfDays.set(date, known);
      return known;
    });
  }

  /** Places are read again only when a facility stands in one that nobody has heard of. */
  private async learnPlaces(facts: readonly FacilityFacts[]): Promise<void> {
    const towns = facts
      .flatMap(({ townCode }) => townCode ?? [])
      .filter((town) => !this.askedTowns.has(town));
    if (towns.length > 0) {
      for (const town of towns) this.askedTowns.add(town);
      const areas = await this.facts.areas();
      for (const { zh, en } of areas) this.pinyin.learn(zh, en);
      for (const { code, kind, parentCode, zh, en } of areas) {
        if (kind === 'town') this.directory.putTown(code, { zh, en });
        else this.directory.putCommunity(zh, parentCode);
      }
    }
    for (const { village, townCode } of facts) {
      const known = village === null || this.directory.numberOf('community', village, townCode) !== undefined;
      if (!known) this.directory.putCommunity(village, townCode);
    }
  }
}
