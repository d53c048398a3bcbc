import { capabilityMask } from '@yilian/contracts';
import type { ImportedProvider, ImportedService } from './draft';

/** Columns with the value that a list gives them; JSON-plain, so that they can be kept and compared. */
export type Facts = Readonly<Record<string, string | number | null>>;

/** What a list says about a provider itself, by column. */
export const providerFacts = (provider: ImportedProvider): Facts => ({
  name: provider.name,
  address: provider.address,
  phone: provider.phone,
  town_code: provider.townCode,
  village: provider.village,
  lng: provider.point?.lng ?? null,
  lat: provider.point?.lat ?? null,
  licensed_on: provider.licensedOn,
  ownership: provider.ownership,
  evaluation: provider.evaluation,
});

const HIGHEST_LEVEL = 4;

/** What a list says about a service, by column. Who is not named is not excluded. */
export const serviceFacts = (service: ImportedService): Facts => ({
  level_max: service.levelMax ?? HIGHEST_LEVEL,
  capability_mask: capabilityMask(service.capabilities),
  area_towns:
    service.kind === 'home_care' && Array.isArray(service.areaTowns)
      ? JSON.stringify(service.areaTowns)
      : null,
});

/** The facts that differ from what the list said before; all of them when it never said anything. */
export const changedFacts = (before: Facts | null, after: Facts): Facts =>
  Object.fromEntries(Object.entries(after).filter(([column, value]) => before?.[column] !== value));
