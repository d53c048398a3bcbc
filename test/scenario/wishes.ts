import { type Capability, type ServiceKind } from '@yilian/contracts';
import { DAYS, SUPPLY, WISHES } from './assumptions';
import { type CityDates } from './city-dates';
import { type Draw } from './draw';
import { type Person } from './people';

/** A request as a family sends it, but for whom. */
export interface Wish {
  readonly kind: ServiceKind;
  readonly [field: string]: unknown;
}

/** Something that this person could ask for. `stayed`: a stay was asked for already, and there is one at a time. */
export function wishOf(person: Person, stayed: boolean, draw: Draw, dates: CityDates): Wish {
  const drawn = draw.weighted(WISHES.kinds);
  const kind = drawn === 'residential' && stayed ? 'home_care' : drawn;
  const [low, high] = SUPPLY.price[kind];
  return {
    kind,
    urgency: draw.chance(WISHES.urgent) ? 'urgent' : 'normal',
    priceLimitFen: draw.chance(WISHES.priceLimit) ? Math.round(draw.within([(low + high) / 2, high])) : null,
    ...DETAILS[kind](person, draw, dates),
  };
}

type Details = (person: Person, draw: Draw, dates: CityDates) => Readonly<Record<string, unknown>>;

const DETAILS: Readonly<Record<ServiceKind, Details>> = {
  residential: ({ needs, abilityLevel }, draw, dates) => ({
    fromDate: dates.ahead(draw.whole([1, DAYS])),
    nights: draw.chance(WISHES.longStay) ? null : draw.whole(WISHES.nights),
    dementiaCare: abilityLevel >= 2 && needs.includes('dementia_care') && draw.chance(0.5),
  }),

  day_care: (_, draw, dates) => {
    const sessions = dates
      .days(DAYS)
      .filter((date) => !dates.isWeekend(date))
      .flatMap((date) => [
        { date, part: 'morning' },
        { date, part: 'afternoon' },
      ]);
    return { sessions: draw.some(sessions, draw.whole(WISHES.sessions)), transport: draw.chance(0.3) };
  },

  meal: (_, draw, dates) => {
    const meals = dates.days(DAYS).flatMap((date) => [
      { date, meal: 'lunch' },
      { date, meal: 'dinner' },
    ]);
    const portions = draw.some(meals, draw.whole(WISHES.portions));
    return { portions: portions.map((one) => ({ ...one, quantity: draw.chance(0.15) ? 2 : 1 })) };
  },

  home_care: (_, draw, dates) => ({
    task: 'Help at home',
    visits: draw.some(dates.days(DAYS), draw.whole(WISHES.visits)).map((date) => {
      const durationMinutes = 30 * draw.whole([1, 4]);
      const fromMinute = 480 + 30 * draw.whole([0, 8]);
      return {
        date,
        fromMinute,
        toMinute: fromMinute + durationMinutes + 30 * draw.whole([2, 6]),
        durationMinutes,
      };
    }),
    skills: draw.each({ housekeeping: 0.3, companionship: 0.3, bathing: 0.2 } satisfies Partial<
      Record<Capability, number>
    >),
    caregiverSex: draw.weighted(WISHES.caregiverSex),
  }),
};
