import { type Capability, type Sex } from '@yilian/contracts';
import { NEEDS, PEOPLE } from './assumptions';
import { type CityDates } from './city-dates';
import { type Draw } from './draw';
import { type Village } from './villages';

/** An invented older person; the fields are those of the registration form. */
export interface Person {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly townCode: string;
  readonly point: { readonly lng: number; readonly lat: number };
  readonly sex: Sex;
  readonly birthYear: number;
  readonly abilityLevel: number;
  readonly assessedOn: string;
  readonly categories: readonly string[];
  readonly needs: readonly Capability[];
  readonly consent: true;
}

interface Place {
  readonly village: Village;
  readonly townCode: string;
  readonly sex: Sex;
  readonly age: readonly [number, number];
  /** People up to and with this place; a number drawn below it means somebody from here or before. */
  readonly upTo: number;
}

/** Metres between a village's point and its people are a few hundred: about this many degrees. */
const SPREAD = 0.003;

/** The older population of the city, to draw people from: a village with twice the people asks twice as often. */
export class Population {
  private readonly places: readonly Place[];

  constructor(villages: readonly Village[], townCodes: ReadonlyMap<string, string>) {
    const places: Place[] = [];
    let upTo = 0;
    for (const village of villages) {
      const townCode = townCodes.get(village.district);
      if (townCode === undefined) throw new Error('a village lies in a district that the API does not know');
      const bands = [
        [village.from65, [65, 74]],
        [village.from75, [75, 84]],
        [village.from85, [85, 95]],
      ] as const;
      for (const [band, age] of bands) {
        for (const sex of ['female', 'male'] as const) {
          upTo += band[sex];
          places.push({ village, townCode, sex, age, upTo });
        }
      }
    }
    this.places = places;
  }

  get size(): number {
    return this.places.at(-1)?.upTo ?? 0;
  }

  /** Somebody who asks for care. */
  person(number: number, draw: Draw, dates: CityDates): Person {
    const { village, townCode, sex, age } = this.placeOf(draw.within([0, this.size]));
    const level = Number(draw.weighted(PEOPLE.levels));
    const years = draw.whole(age);
    return {
      name: `Person ${number}`,
      phone: `138${String(number).padStart(8, '0')}`,
      address: `House ${number}`,
      townCode,
      point: {
        lng: village.lng + draw.within([-SPREAD, SPREAD]),
        lat: village.lat + draw.within([-SPREAD, SPREAD]),
      },
      sex,
      birthYear: dates.year - years,
      abilityLevel: level,
      assessedOn: dates.today,
      categories: [
        ...(years >= 80 ? ['aged_80_plus'] : []),
        ...(draw.chance(PEOPLE.livesAlone) ? ['lives_alone'] : []),
        ...(draw.chance(PEOPLE.lowIncome) ? ['low_income'] : []),
      ],
      needs: draw.each(
        Object.fromEntries(Object.entries(NEEDS).map(([need, shares]) => [need, shares[level]!])),
      ) as Capability[],
      consent: true,
    };
  }

  private placeOf(head: number): Place {
    let [low, high] = [0, this.places.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.places[middle]!.upTo > head) high = middle;
      else low = middle + 1;
    }
    return this.places[low]!;
  }
}
