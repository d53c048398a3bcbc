import { z } from 'zod';
import { FeatureAnswers } from '../facility-profile';
import { Count, Fen, LocalDate, MinuteOfDay, Moment, Place, TownCode, Uuid } from '../formats';
import { Text } from '../problems';
import {
  AbilityLevel,
  Capability,
  CaregiverState,
  Light,
  Ownership,
  PriceItem,
  PriceUnit,
  ProviderState,
  ServiceKind,
  ServiceState,
  Sex,
  SexRule,
} from '../vocabulary';

/** One stretch of a weekday, 1 Monday – 7 Sunday. */
export const OpeningStretch = z
  .strictObject({ weekday: z.int().min(1).max(7), from: MinuteOfDay, to: MinuteOfDay })
  .meta({ id: 'OpeningStretch' });

/** One service of a provider, as everybody may know it. */
export const ServiceFacts = z
  .strictObject({
    id: Uuid,
    kind: ServiceKind,
    state: ServiceState,
    levelMin: AbilityLevel,
    levelMax: AbilityLevel,
    sexes: SexRule,
    needs: z.array(Capability).describe('What it can do.'),
    radiusM: Count.nullable(),
    areaTowns: z.array(TownCode).nullable(),
    priceFen: Fen.nullable(),
    priceToFen: Fen.nullable(),
    priceIncludes: z.array(PriceItem).nullable(),
    priceUnit: PriceUnit,
    openingHours: z.array(OpeningStretch).nullable().describe('Null or empty: always open.'),
    vacancyConfirmedAt: Moment.nullable(),
    version: z.int().min(1),
  })
  .meta({ id: 'ServiceFacts' });
export type ServiceFacts = z.infer<typeof ServiceFacts>;

/** What everybody may know of a provider. Unknown is null; each quality signal stands by itself, with its date. */
export const ProviderFacts = z
  .strictObject({
    id: Uuid,
    name: z.string(),
    nameEn: z.string().nullable(),
    address: z.string(),
    phone: z.string().nullable(),
    townCode: TownCode.nullable(),
    point: Place.nullable(),
    licenceNo: z.string().nullable(),
    licensedOn: LocalDate.nullable(),
    licenceUntil: LocalDate.nullable(),
    ownership: Ownership.nullable(),
    features: FeatureAnswers,
    evaluation: z.string().nullable().describe('Result of the last evaluation in the words of its list.'),
    state: ProviderState,
    suspendedReason: z.string().nullable(),
    light: Light,
    pausedUntil: Moment.nullable(),
    demo: z.boolean().describe('True for invented providers.'),
    officialLevel: z.strictObject({ level: z.int().min(1).max(5), until: LocalDate.nullable() }).nullable(),
    inspection: z.strictObject({ score: z.number(), on: LocalDate.nullable() }).nullable(),
    fulfilment: z.number().nullable().describe('Share of bookings kept, 0–1.'),
    rating: z.strictObject({ mean: z.number(), count: Count }).nullable(),
    services: z.array(ServiceFacts),
    version: z.int().min(1).describe('To be named by whoever changes the profile.'),
  })
  .meta({ id: 'ProviderFacts' });
export type ProviderFacts = z.infer<typeof ProviderFacts>;

/** One line of an officer's list. */
export const ListedProvider = z
  .strictObject({
    id: Uuid,
    name: z.string(),
    townCode: TownCode.nullable(),
    address: z.string(),
    phone: z.string().nullable(),
    state: ProviderState,
    light: Light,
    pausedUntil: Moment.nullable(),
    kinds: z.array(ServiceKind),
  })
  .meta({ id: 'ListedProvider' });
export type ListedProvider = z.infer<typeof ListedProvider>;

/** Providers in the order in which they were entered. */
export const ProviderPage = z
  .strictObject({
    items: z.array(ListedProvider),
    next: Uuid.nullable().describe('The cursor of the next page; null on the last one.'),
  })
  .meta({ id: 'ProviderPage' });
export type ProviderPage = z.infer<typeof ProviderPage>;

/** The ids that a new provider got. */
export const RegisteredProvider = z
  .strictObject({ id: Uuid, services: z.array(z.strictObject({ id: Uuid, kind: ServiceKind })) })
  .meta({ id: 'RegisteredProvider' });
export type RegisteredProvider = z.infer<typeof RegisteredProvider>;

export const ChangedService = z.strictObject({ version: z.int().min(1) }).meta({ id: 'ChangedService' });
export type ChangedService = z.infer<typeof ChangedService>;

/** The profile's new version. */
export const ProfileSet = z.strictObject({ version: z.int().min(1) }).meta({ id: 'ProfileSet' });
export type ProfileSet = z.infer<typeof ProfileSet>;

/** What a status light can show, strongest first: the first that holds is shown. */
export const LightStatus = z
  .enum(['suspended', 'paused', 'no_service', 'connection_lost', 'full', 'outside_hours', 'open'])
  .meta({ id: 'LightStatus' });
export type LightStatus = z.infer<typeof LightStatus>;

/** One light with its reason. */
export const LightReason = z
  .strictObject({
    status: LightStatus,
    getsOffers: z
      .boolean()
      .describe(
        'False when no new offer is sent. Outside opening hours offers wait, and their deadline too.',
      ),
    since: Moment.nullable().describe('Since when it shows this; null when nobody knows.'),
    until: Moment.nullable().describe(
      'When the status changes by itself; null when only a person can change it or nobody knows.',
    ),
    why: Text,
  })
  .meta({ id: 'LightReason' });
export type LightReason = z.infer<typeof LightReason>;

/** A provider's light with its reason, by the clock of the database, and that of each of its services. */
export const OwnStatus = LightReason.extend({
  light: Light,
  services: z.array(LightReason.extend({ serviceId: Uuid, kind: ServiceKind })),
  serverNow: Moment,
}).meta({ id: 'OwnStatus' });
export type OwnStatus = z.infer<typeof OwnStatus>;

/** A caregiver as the own provider sees it. */
export const Caregiver = z
  .strictObject({
    id: Uuid,
    serviceId: Uuid,
    name: z.string(),
    sex: Sex,
    skills: z.array(Capability),
    areaTowns: z.array(TownCode).nullable().describe('Null for wherever the service goes.'),
    state: CaregiverState,
  })
  .meta({ id: 'Caregiver' });
export type Caregiver = z.infer<typeof Caregiver>;

export const CaregiverList = z.strictObject({ items: z.array(Caregiver) }).meta({ id: 'CaregiverList' });
export type CaregiverList = z.infer<typeof CaregiverList>;
