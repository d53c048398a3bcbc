import { Injectable } from '@nestjs/common';
import type { FacilityCard, FacilityList } from '@yilian/contracts';
import { cursorText } from '../domain/cursor';
import type { FacilityMatch } from '../domain/facility-index';
import { FILTER_LABELS } from '../domain/labels';
import { type FacilityQuery, LANES } from '../domain/listing';
import type { Ranked } from '../domain/ranking';
import { FacilityRowsQuery, type FacilityShown, type ServiceShown } from '../facility-rows.query';
import { FacilityServices } from '../facility-services.query';
import { LiveFacilities } from '../live-facilities.query';
import { type SearchMoment, SearchMoments } from '../search-moment.query';
import { facetsOf } from './facets.query';
import { facilityQueryOf, type SearchTerms } from './search-terms.query';

/** Answers visitors from memory; only what the cards of one page say comes from the database. */
@Injectable()
export class ListFacilitiesQuery {
  constructor(
    private readonly live: LiveFacilities,
    private readonly rows: FacilityRowsQuery,
    private readonly services: FacilityServices,
    private readonly moments: SearchMoments,
  ) {}

  async of(terms: SearchTerms): Promise<FacilityList> {
    await this.live.ready();
    const moment = await this.moments.now();
    const words = this.live.words(terms.q);
    const query = facilityQueryOf(terms, words, moment.nowMs, moment.rules);
    const match = this.live.search(query);
    const { total, totalWithVacancy } = match;
    return {
      items: await this.cards(match.items, moment),
      ...{ total, totalWithVacancy },
      facets: facetsOf(match.facets, { terms, rules: moment.rules, directory: this.live.directory }),
      relax: match.relax.map(({ key, total: without }) => ({
        ...{ dropFilter: key, label: FILTER_LABELS[key], total: without },
      })),
      sort: query.sort,
      approximate: words?.approximate ?? false,
      next: nextOf(query, match),
      serverNow: new Date(moment.nowMs).toISOString(),
    };
  }

  private async cards(found: readonly Ranked[], moment: SearchMoment): Promise<FacilityCard[]> {
    const ids = found.map(({ id }) => id);
    const [facilities, services] = await Promise.all([
      this.rows.facilities(ids, moment.today),
      this.rows.services(ids),
    ]);
    return found.flatMap((one) => {
      const facility = facilities.get(one.id);
      const fitting = services.filter(
        ({ facilityId, service: { kind } }) =>
          facilityId === one.id && (one.lanes & (1 << LANES.indexOf(kind))) !== 0,
      );
      return facility ? [this.card(one, facility, fitting, moment)] : [];
    });
  }

  private card(
    { distanceM }: Ranked,
    { facility, suspended }: FacilityShown,
    services: readonly ServiceShown[],
    moment: SearchMoment,
  ): FacilityCard {
    return {
      ...facility,
      suspended,
      town: this.live.directory.town(facility.townCode)?.label ?? null,
      distanceM: distanceM === null ? null : Math.round(distanceM),
      services: services.map((service) => this.services.shown(service, moment)),
    };
  }
}

function nextOf({ sort, nowMs }: FacilityQuery, { more, items }: FacilityMatch): string | null {
  const last = items.at(-1);
  if (!more || !last) return null;
  const { first, second, id } = last;
  return Buffer.from(cursorText({ sort, asOfMs: nowMs, place: { first, second, id } })).toString('base64url');
}
