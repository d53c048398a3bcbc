import {
  AbilityLevel,
  Capability,
  capabilityMask,
  FacilityFeature,
  FacilitySort,
  Ownership,
  ServiceKind,
  type SettingValue,
  TownCode,
} from '@yilian/contracts';
import { z } from 'zod';
import { cursorOf } from '../domain/cursor';
import type { FacilityQuery, TextMatch } from '../domain/listing';

const MOST_CHOSEN = 60;
const LONGEST_QUESTION = 100;
const LONGEST_LIST = 2_000;

/** `a,b,c` in a query string, or the same name several times. */
const listOf = <Word extends string>(word: z.ZodType<Word, string>) =>
  z
    .union([z.string().max(LONGEST_LIST), z.array(z.string().max(LONGEST_LIST)).max(MOST_CHOSEN)])
    .default('')
    .transform((given) => [...new Set([given].flat().flatMap((one) => one.split(',')))].filter(Boolean))
    .pipe(z.array(word).max(MOST_CHOSEN));

/** `lng,lat` in degrees. */
const Near = z
  .string()
  .regex(/^-?\d{1,3}(?:\.\d{1,12})?,-?\d{1,2}(?:\.\d{1,12})?$/, 'A place is written lng,lat')
  .transform((text) => {
    const [lng, lat] = text.split(',').map(Number) as [number, number];
    return { lng, lat };
  })
  .pipe(z.strictObject({ lng: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) }));

const CursorText = z
  .base64url({ abort: true })
  .max(400, { abort: true })
  .transform((text, context) => {
    const cursor = cursorOf(Buffer.from(text, 'base64url').toString());
    if (!cursor) context.addIssue({ code: 'custom', message: 'Not a cursor of this list' });
    return cursor ?? z.NEVER;
  });

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,12}$/, 'A whole number')
    .transform(Number)
    .pipe(z.int().min(least).max(most));

/** What a visitor asks for, as it stands in the query string. */
export const SearchTerms = z
  .strictObject({
    q: z.string().max(LONGEST_QUESTION).default(''),
    service: ServiceKind.optional(),
    town: listOf(TownCode),
    near: Near.optional(),
    /** Metres from `near`. */
    within: whole(100, 100_000).optional(),
    level: whole(0, 4).pipe(AbilityLevel).optional(),
    needs: listOf(Capability),
    /** Fen per unit of the service. */
    priceMaxFen: whole(0, 100_000_000).optional(),
    band: whole(1, 4).optional(),
    star: listOf(z.enum(['1', '2', '3', '4', '5', 'none'])),
    ownership: listOf(Ownership),
    feature: listOf(FacilityFeature),
    hasVacancy: z.stringbool({ truthy: ['true'], falsy: ['false'] }).default(false),
    sort: FacilitySort.optional(),
    cursor: CursorText.optional(),
    limit: whole(1, 50).default(20),
  })
  .superRefine(({ near, within, sort, cursor, q }, context) => {
    const fault = (field: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [field], message });
    };
    if (near === undefined && within !== undefined) fault('within', 'A distance needs a place to count from');
    if (near === undefined && sort === 'distance') fault('sort', 'A distance needs a place to count from');
    if (q === '' && sort === 'relevance') fault('sort', 'Without words nothing is relevant');
    const other = cursor !== undefined && cursor.sort !== sortOf({ near, sort, q });
    if (other) fault('cursor', 'The cursor belongs to another order');
  });
export type SearchTerms = z.infer<typeof SearchTerms>;

/** The order that fits best to what was asked, unless one was chosen. */
export function sortOf({ sort, q, near }: Pick<SearchTerms, 'sort' | 'q' | 'near'>): FacilitySort {
  if (sort !== undefined) return sort;
  if (q !== '') return 'relevance';
  return near === undefined ? 'vacancy' : 'distance';
}

/** The query for search terms. A later page is made as of the hour of the first, or its order would have moved. */
export const facilityQueryOf = (
  terms: SearchTerms,
  text: TextMatch | null,
  nowMs: number,
  rules: SettingValue<'discovery.rules'>,
): FacilityQuery => ({
  text,
  service: terms.service ?? null,
  towns: terms.town,
  near: terms.near ?? null,
  withinM: terms.within ?? null,
  level: terms.level ?? null,
  needs: capabilityMask(terms.needs),
  priceMaxFen: terms.priceMaxFen ?? null,
  band: terms.band ?? null,
  stars: terms.star.map((star) => (star === 'none' ? 0 : Number(star))),
  ownership: terms.ownership,
  features: featureMask(terms.feature),
  hasVacancy: terms.hasVacancy,
  sort: sortOf(terms),
  after: terms.cursor?.place ?? null,
  limit: terms.limit,
  nowMs: Math.min(nowMs, terms.cursor?.asOfMs ?? nowMs),
  freshMs: rules.freshSeconds * 1_000,
  bands: rules.priceBandsFen,
});

const featureMask = (features: readonly FacilityFeature[]): number =>
  features.reduce((mask, feature) => mask | (1 << FacilityFeature.options.indexOf(feature)), 0);
