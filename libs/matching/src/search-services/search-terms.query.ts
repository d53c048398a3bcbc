import {
  AbilityLevel,
  BedKind,
  Capability,
  capabilityMask,
  DayPart,
  LocalDate,
  MealTime,
  ServiceKind,
  Sex,
  SexRule,
  TownCode,
} from '@yilian/contracts';
import { hash32 } from '@yilian/kernel';
import { z } from 'zod';
import type { MatchQuery, Wanted } from '../domain/shapes';

/** `a,b,c` in a query string. */
const listOf = <Word extends string>(word: z.ZodType<Word, string>) =>
  z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((one) => one !== ''))
    .pipe(z.array(word));

/** What a visitor asks for, as it stands in the query string. */
export const SearchTerms = z
  .strictObject({
    kind: ServiceKind,
    level: z.coerce.number().pipe(AbilityLevel),
    sex: Sex,
    needs: listOf(Capability),
    lng: z.coerce.number().min(-180).max(180).optional(),
    lat: z.coerce.number().min(-90).max(90).optional(),
    /** Where the person lives. */
    town: TownCode.optional(),
    /** Only services in these towns; empty = anywhere. */
    towns: listOf(TownCode),
    maxDistanceM: z.coerce.number().min(0).optional(),
    /** Fen per unit of the kind. */
    priceMax: z.coerce.number().int().min(0).optional(),
    /** Today when left out. */
    date: LocalDate.optional(),
    bedKinds: listOf(BedKind),
    /** Left out for a stay without an end. */
    nights: z.coerce.number().int().min(1).max(90).optional(),
    part: DayPart.optional(),
    meal: MealTime.default('lunch'),
    quantity: z.coerce.number().int().min(1).max(4).default(1),
    minutes: z.coerce.number().int().min(15).max(480).multipleOf(15).default(60),
    caregiverSex: SexRule.default('any'),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  })
  .refine(({ lng, lat }) => (lng === undefined) === (lat === undefined), {
    path: ['lat'],
    message: 'A place has lng and lat',
  });
export type SearchTerms = z.infer<typeof SearchTerms>;

/** The match query for search terms. Ties fall the same way all day and another way tomorrow. */
export const matchQueryOf = (terms: SearchTerms, today: LocalDate, nowMs: number): MatchQuery => ({
  wanted: wantedOf(terms, terms.date ?? today),
  point: terms.lng === undefined || terms.lat === undefined ? null : { lng: terms.lng, lat: terms.lat },
  townCode: terms.town ?? '',
  level: terms.level,
  sex: terms.sex,
  needs: capabilityMask(terms.needs),
  urgency: 'normal',
  priceLimitFen: terms.priceMax ?? null,
  towns: terms.towns,
  excludedServiceIds: [],
  excludedProviderIds: [],
  previousProviderIds: [],
  maxDistanceM: terms.maxDistanceM ?? null,
  nowMs,
  seed: hash32(`search ${today}`),
});

function wantedOf(terms: SearchTerms, date: LocalDate): Wanted {
  switch (terms.kind) {
    case 'residential': {
      const bedKinds = terms.bedKinds.length > 0 ? terms.bedKinds : BedKind.options;
      return { kind: terms.kind, bedKinds, fromDate: date, nights: terms.nights ?? null };
    }
    case 'day_care': {
      const parts = terms.part === undefined ? DayPart.options : [terms.part];
      return { kind: terms.kind, sessions: parts.map((part) => ({ date, part })) };
    }
    case 'meal':
      return { kind: terms.kind, portions: [{ date, meal: terms.meal, quantity: terms.quantity }] };
    case 'home_care': {
      const { minutes: durationMin, caregiverSex } = terms;
      return { kind: terms.kind, visits: [{ date, durationMin, caregiverSex }] };
    }
  }
}
