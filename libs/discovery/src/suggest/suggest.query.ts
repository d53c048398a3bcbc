import { Injectable } from '@nestjs/common';
import type { Suggestion, Suggestions } from '@yilian/contracts';
import type { Suggested } from '../domain/text/suggest';
import { type FacilityFacts, FacilityFactsQuery } from '../facility-facts.query';
import { LiveFacilities } from '../live-facilities.query';

const MOST = 8;

/** Says what the letters typed so far may mean. */
@Injectable()
export class SuggestQuery {
  constructor(
    private readonly live: LiveFacilities,
    private readonly facts: FacilityFactsQuery,
  ) {}

  async of(question: string): Promise<Suggestions> {
    await this.live.ready();
    const { items, approximate } = this.live.suggest(question, MOST);
    const ids = items.flatMap((one) => (one.type === 'facility' ? (this.live.idOf(one.slot) ?? []) : []));
    const facilities = new Map(
      ids.length === 0 ? [] : (await this.facts.of(ids)).map((one) => [one.id, one]),
    );
    return { items: items.flatMap((one) => this.shown(one, facilities) ?? []), approximate };
  }

  private shown(one: Suggested, facilities: ReadonlyMap<string, FacilityFacts>): Suggestion | undefined {
    if (one.type !== 'facility') {
      const { type, value, label, townCode } = one.entry;
      return { type, value, label, detail: type === 'community' ? this.town(townCode) : null };
    }
    const facility = facilities.get(this.live.idOf(one.slot) ?? '');
    if (!facility) return undefined;
    const [zh, en = zh] = facility.names as [string, string?];
    return { type: 'facility', value: facility.id, label: { zh, en }, detail: this.town(facility.townCode) };
  }

  private readonly town = (code: string | null) => this.live.directory.town(code)?.label ?? null;
}
