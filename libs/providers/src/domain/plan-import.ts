import { capabilityMask, type ServiceKind } from '@yilian/contracts';
import type { BedCount, ImportedProvider, ImportedService, Ownership } from './import';

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

interface Added<Listed> {
  readonly id: string;
  readonly listed: Listed;
}
interface Changed<Listed> extends Added<Listed> {
  /** Only what the list itself changed: what a provider corrected by hand since then stays. */
  readonly fields: Partial<Listed>;
}

/** What an import has to write. */
export interface ImportPlan {
  readonly newProviders: readonly (Added<ListedProvider> & { readonly externalKey: string })[];
  readonly changedProviders: readonly Changed<ListedProvider>[];
  readonly newServices: readonly (Added<ListedService> & {
    readonly providerId: string;
    readonly kind: ServiceKind;
  })[];
  readonly changedServices: readonly Changed<ListedService>[];
  readonly capacity: readonly ListedCapacity[];
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
  const plan = {
    newProviders: [] as ImportPlan['newProviders'][number][],
    changedProviders: [] as Changed<ListedProvider>[],
    newServices: [] as ImportPlan['newServices'][number][],
    changedServices: [] as Changed<ListedService>[],
    capacity: [] as ListedCapacity[],
  };
  const touched = new Set<string>();
  for (const draft of drafts) {
    const { externalKey } = draft;
    const before = known.get(externalKey);
    const id = before?.id ?? nextId();
    const listed = listedProvider(draft);
    const fields = changedFields(before?.listed ?? null, listed);
    if (!before) plan.newProviders.push({ id, externalKey, listed });
    else if (fields) plan.changedProviders.push({ id, listed, fields });
    if (!before || fields) touched.add(id);

    for (const service of draft.services) {
      const { kind } = service;
      const earlier = before?.services.find((one) => one.kind === kind);
      const listedNow = listedService(service, draft.townCode);
      const changes = changedFields(earlier?.listed ?? null, listedNow);
      if (!changes) continue;
      const serviceId = earlier?.id ?? nextId();
      touched.add(id);
      if (earlier) plan.changedServices.push({ id: serviceId, listed: listedNow, fields: changes });
      else plan.newServices.push({ id: serviceId, providerId: id, kind, listed: listedNow });
      if ('beds' in changes || 'seats' in changes) {
        const { beds, seats } = listedNow;
        const said = earlier?.listed ?? null;
        const { townCode } = draft;
        plan.capacity.push({
          serviceId,
          providerId: id,
          townCode,
          kind,
          beds,
          seats,
          before: said && unitsOf(said),
        });
      }
    }
  }
  return { ...plan, touchedProviderIds: [...touched] };
}

const unitsOf = ({ beds, seats }: ListedService) => ({ beds, seats });

const listedProvider = ({
  externalKey: _,
  services: __,
  point,
  ...facts
}: ImportedProvider): ListedProvider => ({
  ...facts,
  lng: point?.lng ?? null,
  lat: point?.lat ?? null,
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
