import type { MatchQuery, ServiceEntry, Wanted } from './shapes';

/** Plain values for tests to vary: a service and a query that fit each other in every respect. */
export const NOW_MS = Date.parse('2026-03-02T08:00:00Z');
export const DATE = '2026-03-03';
const HOME = { lng: 113.75, lat: 23.02 };

export const anyBed: Wanted = { kind: 'residential', bedKinds: ['nursing'], fromDate: DATE, nights: null };

export function exampleService(changes: Partial<ServiceEntry> = {}): ServiceEntry {
  return {
    serviceId: 'service-1',
    providerId: 'provider-1',
    townCode: '441900001',
    point: { lng: 113.76, lat: 23.03 },
    area: null,
    levelMin: 0,
    levelMax: 4,
    accepts: 'any',
    capabilities: 0,
    priceFen: 300_000,
    accepting: true,
    suspended: false,
    quality: { officialLevel: 3, inspection: 80, fulfilment: 0.9, rating: { mean: 4.5, count: 30 } },
    vacancyTrust: 0.8,
    vacancyConfirmedAtMs: NOW_MS,
    lastWorkAtMs: null,
    supply: { kind: 'residential', vacant: [{ bedKind: 'nursing', sexRule: 'any', count: 1 }] },
    ...changes,
  };
}

export function exampleQuery(changes: Partial<MatchQuery> = {}): MatchQuery {
  return {
    wanted: anyBed,
    point: HOME,
    townCode: '441900001',
    level: 2,
    sex: 'female',
    needs: 0,
    urgency: 'normal',
    priceLimitFen: null,
    towns: [],
    excludedServiceIds: [],
    excludedProviderIds: [],
    previousProviderIds: [],
    maxDistanceM: null,
    nowMs: NOW_MS,
    seed: 1,
    ...changes,
  };
}
