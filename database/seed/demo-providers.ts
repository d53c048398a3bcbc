import {
  type Capability,
  capabilityMask,
  FacilityFeature,
  type FeatureAnswers,
  type PriceItem,
  type ServiceKind,
  type Sex,
} from '@yilian/contracts';
import { hash32, newId, type Random, seededRandom } from '@yilian/kernel';
import { type CaregiverToCreate, type OpeningHours, type ProviderToCreate } from '@yilian/providers';
import { DEMO_TOWNS, type DemoTown } from './demo-towns';

/** Names the list that all demo providers come from. */
export const DEMO_LIST = 'demo';

/** An invented provider of one service. The same key gives the same facts in every run, whatever the ids. */
export interface DemoProvider {
  /** `demo:<town>:<kind>-<number>` */
  readonly key: string;
  readonly kind: ServiceKind;
  readonly town: DemoTown;
  /** From 1 within town and kind. */
  readonly number: number;
}

interface Style {
  readonly zh: string;
  readonly en: string;
  /** People for each further provider, and how many there are anyway. */
  readonly peoplePerOne: number;
  readonly atLeast: number;
  readonly always: readonly Capability[];
  readonly sometimes: readonly Capability[];
  readonly levelMax: number;
  readonly radiusM: number | null;
  readonly priceFen: readonly [from: number, to: number];
  readonly includes: readonly PriceItem[];
  readonly hours: OpeningHours | null;
}

const everyDay = (from: number, to: number, days = 7): OpeningHours =>
  Array.from({ length: days }, (_, index) => ({ weekday: index + 1, from, to }));

const DIETS: readonly Capability[] = ['diabetic_diet', 'low_salt_diet', 'soft_diet'];

const STYLES: Readonly<Record<ServiceKind, Style>> = {
  residential: {
    zh: '养老院',
    en: 'Home',
    peoplePerOne: 150_000,
    atLeast: 1,
    always: ['wheelchair', 'bathing', 'night_care', 'medication', 'dementia_care', ...DIETS],
    sometimes: ['tube_feeding', 'catheter', 'oxygen', 'wound_care', 'rehabilitation', 'pureed_diet'],
    levelMax: 4,
    radiusM: null,
    priceFen: [9_000, 26_000],
    includes: ['bed', 'nursing', 'meals'],
    hours: null,
  },
  day_care: {
    zh: '日间照料中心',
    en: 'Day Centre',
    peoplePerOne: 200_000,
    atLeast: 1,
    always: ['wheelchair', 'companionship', 'medication', ...DIETS],
    sometimes: ['transport', 'rehabilitation', 'bathing', 'dementia_care'],
    levelMax: 2,
    radiusM: null,
    priceFen: [2_000, 6_000],
    includes: ['nursing', 'meals', 'activities'],
    hours: everyDay(450, 1080, 6),
  },
  meal: {
    zh: '长者饭堂',
    en: 'Kitchen',
    peoplePerOne: 120_000,
    atLeast: 2,
    always: DIETS,
    sometimes: ['pureed_diet', 'halal_diet', 'vegetarian_diet', 'allergen_free'],
    levelMax: 4,
    radiusM: 6_000,
    priceFen: [800, 1_800],
    includes: ['meals'],
    hours: everyDay(420, 1140),
  },
  home_care: {
    zh: '居家服务社',
    en: 'Home Care',
    peoplePerOne: 250_000,
    atLeast: 1,
    always: ['bathing', 'housekeeping', 'companionship', 'wheelchair'],
    sometimes: ['medication', 'wound_care', 'catheter', 'tube_feeding', 'injection', 'rehabilitation'],
    levelMax: 4,
    radiusM: 12_000,
    priceFen: [4_000, 9_000],
    includes: ['nursing'],
    hours: null,
  },
};

const KINDS = Object.keys(STYLES) as ServiceKind[];
const NUMERALS = '零一二三四五六七八九十';
/** Where nobody was counted a few people are assumed to live. */
const ASSUMED_POPULATION = 50_000;

/** All demo providers of the city, about a dozen in a town. */
export const demoProviders = (): DemoProvider[] =>
  DEMO_TOWNS.flatMap((town) =>
    KINDS.flatMap((kind) => {
      const { peoplePerOne, atLeast } = STYLES[kind];
      const count = atLeast + Math.round((town.population ?? ASSUMED_POPULATION) / peoplePerOne);
      return Array.from({ length: count }, (_, index) => demoProvider(town, kind, index + 1));
    }),
  );

const demoProvider = (town: DemoTown, kind: ServiceKind, number: number): DemoProvider => ({
  key: `demo:${town.code}:${kind}-${number}`,
  kind,
  town,
  number,
});

/** Random numbers that belong to one provider and one purpose. */
export const randomOf = (provider: DemoProvider, purpose: string): Random =>
  seededRandom(hash32(`${provider.key} ${purpose}`));

const between = (random: Random, [from, to]: readonly [number, number]): number =>
  from + Math.round(random() * (to - from));

/** The provider with its service, ready to be written down; ids are new. */
export function described(provider: DemoProvider, officialLevelUntil: string): ProviderToCreate {
  const { town, kind, number, key } = provider;
  const style = STYLES[kind];
  const random = randomOf(provider, 'facts');
  const capabilities = [...style.always, ...style.sometimes.filter(() => random() < 0.6)];
  const nameZh = town.nameZh.replace(/街道$|镇$|管委会$/, '');
  return {
    id: newId(),
    externalKey: key,
    list: DEMO_LIST,
    name: `示范·${nameZh}${NUMERALS[number]!}号${style.zh}`,
    nameEn: `Demo ${town.nameEn} ${style.en} No. ${number}`,
    address: `${town.nameZh}示范路${number}号`,
    phone: null,
    townCode: town.code,
    point: { lng: town.lng + (random() - 0.5) * 0.03, lat: town.lat + (random() - 0.5) * 0.03 },
    ownership: random() < 0.3 ? 'public_privately_run' : 'private',
    features: featuresOf(provider),
    officialLevel: random() < 0.7 ? between(random, [1, 5]) : null,
    officialLevelUntil,
    inspectionScore: random() < 0.8 ? between(random, [60, 100]) : null,
    fulfilment: random() < 0.8 ? 0.8 + random() * 0.2 : null,
    ratingMean: 3 + random() * 2,
    ratingCount: between(random, [1, 60]),
    services: [
      {
        id: newId(),
        kind,
        levelMin: 0,
        levelMax: style.levelMax,
        sexes: 'any',
        capabilityMask: capabilityMask(capabilities),
        radiusM: style.radiusM,
        ...priceOf(provider, wholeYuan(between(random, style.priceFen))),
        openingHours: style.hours,
        caregivers: kind === 'home_care' ? caregiversOf(provider, capabilities) : [],
      },
    ],
  };
}

/** Most questions are answered, half of them with yes; the rest is unknown, as in life. */
function featuresOf(provider: DemoProvider): FeatureAnswers {
  const random = randomOf(provider, 'features');
  const answered = FacilityFeature.options.filter(() => random() < 0.8);
  return Object.fromEntries(answered.map((feature) => [feature, random() < 0.5]));
}

/** As prices are printed on a board. */
const wholeYuan = (fen: number): number => Math.round(fen / 100) * 100;

function priceOf(provider: DemoProvider, priceFen: number) {
  const random = randomOf(provider, 'price');
  const { includes } = STYLES[provider.kind];
  return {
    priceFen,
    priceToFen: random() < 0.6 ? wholeYuan(priceFen * (1.1 + random() * 0.6)) : null,
    priceIncludes: random() < 0.8 ? includes : null,
  };
}

function caregiversOf(provider: DemoProvider, skills: readonly Capability[]): CaregiverToCreate[] {
  const random = randomOf(provider, 'caregivers');
  const walks = randomOf(provider, 'areas');
  return Array.from({ length: between(random, [3, 6]) }, (_, index) => ({
    id: newId(),
    name: `示范护理员${index + 1}`,
    sex: (random() < 0.75 ? 'female' : 'male') satisfies Sex,
    skillMask: capabilityMask(skills.filter((_skill, position) => position < 4 || random() < 0.7)),
    // Some go on foot, and only in their own town; never the first, so that the whole area is served.
    areaTowns: index > 0 && walks() < 0.3 ? [provider.town.code] : null,
    accountId: null,
    certificateNo: `DEMO-${provider.town.code}-${index + 1}`,
  }));
}
