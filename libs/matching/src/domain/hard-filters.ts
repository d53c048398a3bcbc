import { capabilitiesOf } from '@yilian/contracts';
import { distanceBetween } from './distance';
import type { Exclusion, ExclusionReason, MatchQuery, ServiceEntry } from './shapes';
import { admits, goesTo, unitReason } from './units';

/** Gives every reason it finds against a service; no reason means the service passes. */
type Filter = (
  service: ServiceEntry,
  query: MatchQuery,
  distanceM: number | null,
) => readonly ExclusionReason[];

const PASS: readonly ExclusionReason[] = [];
const unless = (holds: boolean, reason: ExclusionReason) => (holds ? PASS : [reason]);

/**
 * The rules that no score can outweigh. A rule fails only on what is known, with one exception: a distance that matters
 * and cannot be measured is a reason of its own, because sending a caregiver nobody knows how far helps nobody.
 */
const FILTERS: readonly Filter[] = [
  (service) => unless(service.accepting, 'closed'),
  (service) => unless(!service.suspended, 'suspended'),
  (service, query) =>
    unless(
      !query.excludedServiceIds.includes(service.serviceId) &&
        !query.excludedProviderIds.includes(service.providerId),
      'excluded',
    ),
  (service, query) => unless(service.levelMin <= query.level && query.level <= service.levelMax, 'level'),
  (service, query) => unless(admits(service.accepts, query.sex), 'sex'),
  (service, query) => missingCapabilities(query.needs & ~service.capabilities),
  (service, query) =>
    unless(
      query.priceLimitFen === null || service.priceFen === null || service.priceFen <= query.priceLimitFen,
      'price',
    ),
  (service, query) => unless(query.towns.length === 0 || query.towns.includes(service.townCode), 'town'),
  placeReasons,
  (service, query) => {
    const reason = unitReason(service, query);
    return reason === null ? PASS : [reason];
  },
];

function missingCapabilities(missing: number): readonly ExclusionReason[] {
  if (missing === 0) return PASS;
  return capabilitiesOf(missing).map((capability): ExclusionReason => `missing_capability:${capability}`);
}

function placeReasons(
  { area, supply }: ServiceEntry,
  { maxDistanceM, townCode }: MatchQuery,
  distanceM: number | null,
): readonly ExclusionReason[] {
  const radiusM = area?.by === 'radius' ? area.radiusM : Infinity;
  const reachM = maxDistanceM ?? Infinity;
  if (distanceM === null && (radiusM < Infinity || reachM < Infinity)) return ['unknown_place'];
  const outOfTowns =
    (area?.by === 'towns' && !area.towns.includes(townCode)) ||
    (supply.kind === 'home_care' && !goesTo(supply.towns, townCode));
  const outOfArea = outOfTowns || (distanceM !== null && distanceM > radiusM);
  const tooFar = distanceM !== null && distanceM > reachM;
  if (outOfArea) return tooFar ? ['out_of_area', 'too_far'] : ['out_of_area'];
  return unless(!tooFar, 'too_far');
}

/** True when nothing speaks against the service. `distanceM` is that of `distanceBetween`. */
export function isFeasible(service: ServiceEntry, query: MatchQuery, distanceM: number | null): boolean {
  for (const filter of FILTERS) if (filter(service, query, distanceM).length > 0) return false;
  return true;
}

/** Every reason why this service cannot do what is asked, in a fixed order; empty when it can. */
export function explain(service: ServiceEntry, query: MatchQuery): readonly Exclusion[] {
  const distanceM = distanceBetween(service.point, query.point);
  return FILTERS.flatMap((filter) => filter(service, query, distanceM)).map((reason) => ({
    serviceId: service.serviceId,
    reason,
  }));
}
