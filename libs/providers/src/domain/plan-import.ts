import { capabilityMask, type FeatureAnswers, type Ownership, type ServiceKind } from '@yilian/contracts';
import type { BedCount, ImportedProvider, ImportedService } from './import';

/** What a list says about a provider, by the fields it is stored in. */
export interface ListedProvider {
  readonly list: string;
  readonly name: string;
  readonly address: string;
  readonly phone: string | null;
  readonly townCode: string | null;
  readonly village: string | null;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly licensedOn: string | null;
  readonly ownership: Ownership | null;
  readonly evaluation: string | null;
  /** Only where the list answers any, so that it never takes away what was set by hand. */
  readonly features?: FeatureAnswers;
}

/** What a list says about a service. Beds and seats belong to capacity: here they are only remembered. */
export interface ListedService {
  readonly capabilityMask: number;
  readonly levelMax: number;
  readonly areaTowns: readonly string[] | null;
  readonly beds: BedCount | null;
  readonly seats: number | null;
}

/** A service that is stored already; `listed` is null when no list ever spoke of it. */
export interface KnownService {
  readonly id: string;
  readonly kind: ServiceKind;
  readonly listed: ListedService | null;
}
export interface KnownProvider {
  readonly id: string;
  readonly listed: ListedProvider | null;
  readonly services: readonly KnownService[];
}

/** Units that a list gives a service for the first time, or other than before: for whoever keeps the books of capacity. */
export interface ListedCapacity {
  readonly serviceId: string;
  readonly providerId: string;
  readonly townCode: string | null;
  readonly kind: ServiceKind;
  /** Licensed beds by kind; null where the list says nothing. */
  readonly beds: BedCount | null;
  /** People a day; null where the list says nothing. */
  readonly seats: number | null;
  /** What the list said before; null for the first time. */
  readonly before: { readonly beds: BedCount | null; readonly seats: number | null } | null;
}

interface New<Listed> {
  readonly id: string;
  readonly listed: Listed;
}
interface Changed<Listed> extends New<Listed> {
  /** Only what the list itself changed: what a provider corrected by hand since then stays. */
  readonly fields: Partial<Listed>;
}
type NewProvider = New<ListedProvider> & { readonly externalKey: string };
type NewService = New<ListedService> & { readonly providerId: string; readonly kind: ServiceKind };

interface ServicePlan {
  readonly newServices: readonly NewService[];
  readonly changedServices: readonly Changed<ListedService>[];
  readonly capacity: readonly ListedCapacity[];
}

/** What an import has to write. */
export interface ImportPlan extends ServicePlan {
  readonly newProviders: readonly NewProvider[];
  readonly changedProviders: readonly Changed<ListedProvider>[];
  /** Providers of which anything at all is new. */
  readonly touchedProviderIds: readonly string[];
}

const HEAVIEST = 4;

/**
 * Compares drafts with what is stored, each with what its list said last time. A service that the list no longer names is
 * left alone: people may live there. `nextId` gives a new id at each call.
 */
export function planImport(
  drafts: readonly ImportedProvider[],
  known: ReadonlyMap<string, KnownProvider>,
  nextId: () => string,
): ImportPlan {
  const plans = drafts.map((draft) => planProvider(draft, known.get(draft.externalKey), nextId));
  return {
    newProviders: plans.flatMap((plan) => plan.newProviders),
    changedProviders: plans.flatMap((plan) => plan.changedProviders),
    newServices: plans.flatMap((plan) => plan.newServices),
    changedServices: plans.flatMap((plan) => plan.changedServices),
    capacity: plans.flatMap((plan) => plan.capacity),
    touchedProviderIds: plans.flatMap((plan) => plan.touchedProviderIds),
  };
}

function planProvider(
  draft: ImportedProvider,
  before: KnownProvider | undefined,
  nextId: () => string,
): ImportPlan {
  const id = before?.id ?? nextId();
  const listed = listedProvider(draft);
  const fields = changedFields(before?.listed ?? null, listed);
  const changedProviders = before && fields ? [{ id, listed, fields }] : [];
  const services = planServices(id, draft, before?.services ?? [], nextId);
  const changes = changedProviders.length + services.newServices.length + services.changedServices.length;
  return {
    ...services,
    newProviders: before ? [] : [{ id, externalKey: draft.externalKey, listed }],
    changedProviders,
    touchedProviderIds: before && changes === 0 ? [] : [id],
  };
}

function planServices(
  providerId: string,
  { services, townCode }: ImportedProvider,
  known: readonly KnownService[],
  nextId: () => string,
): ServicePlan {
  const newServices: NewService[] = [];
  const changedServices: Changed<ListedService>[] = [];
  const capacity: ListedCapacity[] = [];
  for (const service of services) {
    const { kind } = service;
    const earlier = known.find((one) => one.kind === kind);
    const said = earlier?.listed ?? null;
    const listed = listedService(service, townCode);
    const fields = changedFields(said, listed);
    if (!fields) continue;
    const id = earlier?.id ?? nextId();
    if (earlier) changedServices.push({ id, listed, fields });
    else newServices.push({ id, providerId, kind, listed });
    if (!('beds' in fields) && !('seats' in fields)) continue;
    const before = said && unitsOf(said);
    capacity.push({ serviceId: id, providerId, townCode, kind, ...unitsOf(listed), before });
  }
  return { newServices, changedServices, capacity };
}

const unitsOf = ({ beds, seats }: ListedService) => ({ beds, seats });

const listedProvider = (draft: ImportedProvider): ListedProvider => ({
  list: draft.list,
  name: draft.name,
  address: draft.address,
  phone: draft.phone,
  townCode: draft.townCode,
  village: draft.village,
  lng: draft.point?.lng ?? null,
  lat: draft.point?.lat ?? null,
  licensedOn: draft.licensedOn,
  ownership: draft.ownership,
  evaluation: draft.evaluation,
  ...(draft.features && { features: draft.features }),
});

/** A list that names no highest level excludes nobody; an agency whose area is not stated stays in its own town. */
function listedService(service: ImportedService, townCode: string | null): ListedService {
  return {
    capabilityMask: capabilityMask(service.capabilities),
    levelMax: service.levelMax ?? HEAVIEST,
    areaTowns: service.kind === 'home_care' ? areaOf(service.areaTowns, townCode) : null,
    beds: service.kind === 'residential' ? service.beds : null,
    seats: service.kind === 'day_care' ? service.seats : null,
  };
}

function areaOf(area: readonly string[] | 'all' | null, townCode: string | null): readonly string[] | null {
  if (area === 'all') return null;
  return area ?? (townCode === null ? null : [townCode]);
}

/** The fields that differ; null when none does. */
function changedFields<Listed extends object>(before: Listed | null, now: Listed): Partial<Listed> | null {
  const differs = (key: string, value: unknown): boolean =>
    before === null || JSON.stringify(before[key as keyof Listed]) !== JSON.stringify(value);
  const fields = Object.entries(now).filter(([key, value]) => differs(key, value));
  return fields.length === 0 ? null : (Object.fromEntries(fields) as Partial<Listed>);
}
