import { type FacilityCard } from '@yilian/contracts';
import { type RouteLocationRaw } from 'vue-router';
import { nameOf } from '../../find/facility-text';
import { view } from '../../shell/view';
import { type Spot } from './map-drawing';
import { queryOf, withFilter } from './query';
import { facetOf, type Found } from './use-listing';

/** A town or a facility on the map. */
export interface MapSpot extends Spot {
  /** What stands in the target: the number of facilities of a town, or the number of the facility in the list. */
  readonly mark: string;
  readonly name: string;
  readonly to: RouteLocationRaw;
}

/** The facilities of the list that have a place, numbered as the list is. */
export function facilitySpots(items: readonly FacilityCard[], person: string): MapSpot[] {
  return items.flatMap((one, index) =>
    one.point
      ? [
          {
            key: one.id,
            lng: one.point.lng,
            lat: one.point.lat,
            mark: String(index + 1),
            name: nameOf(one),
            to: { name: 'facility', params: { id: one.id }, query: person ? { person } : {} },
          },
        ]
      : [],
  );
}

/** The towns in which something was found, with how much; each leads to the map of that town. */
export function townSpots(found: Found): MapSpot[] {
  const counts = new Map(facetOf(found, 'town')?.options.map(({ value, count }) => [value, count]));
  return found.places.towns.flatMap(({ code, lng, lat, nameZh, nameEn }) => {
    const count = counts.get(code) ?? 0;
    if (count === 0 || lng === null || lat === null) return [];
    const query = { ...queryOf(withFilter(found.asked, 'town', [code])), view: 'map' };
    const name = view.language === 'zh' ? nameZh : nameEn;
    return [{ key: code, lng, lat, mark: String(count), name, to: { name: 'facilities', query } }];
  });
}
