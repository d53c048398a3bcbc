/** The map of the tree that both judges share: the import rules (rules.mjs) and the lint rules (eslint.config.mjs). */

/** Every part of the business, also those that have no folder yet. */
export const CONTEXTS = [
  'accounts',
  'people',
  'assessment',
  'providers',
  'capacity',
  'requests',
  'matching',
  'discovery',
  'dispatch',
  'fulfilment',
  'quality',
  'subsidies',
  'emergency',
  'meals',
  'monitoring',
  'notifications',
  'tours',
  'answering',
  'planning',
  'inspection',
  'integration',
  'exchange',
];

/** Which other contexts a context may import, through their front door. Everything else goes by facts or by SQL. */
export const MAY_IMPORT = {
  answering: ['dispatch', 'matching', 'providers'],
  assessment: ['accounts', 'people'],
  dispatch: ['requests', 'capacity', 'matching', 'providers', 'people'],
  discovery: ['matching', 'providers'],
  emergency: ['accounts', 'people'],
  meals: ['fulfilment', 'people', 'planning', 'requests'],
  fulfilment: ['accounts', 'capacity', 'people', 'requests', 'providers'],
  quality: ['people', 'providers'],
  requests: ['people', 'subsidies'],
  subsidies: ['people'],
  capacity: ['accounts', 'people', 'providers'],
  tours: ['people'],
  planning: ['capacity'],
  inspection: ['providers'],
  exchange: ['capacity', 'meals', 'providers'],
};

/** What a file does, told by the last dotted part of its name. */
export const ROLES = [
  'controller',
  'use-case',
  'job',
  'query',
  'store',
  'row',
  'machine',
  'errors',
  'problems',
  'reactions',
  'module',
  'port',
  'adapter',
];

/** Nest's own words for plumbing, at home in platform and apps; a context has none of it. */
export const PLUMBING = ['guard', 'filter', 'interceptor', 'pipe', 'gateway', 'command'];

/** What a file of the pages does beside being a component: hold the words of both languages. */
export const PAGE_ROLES = ['words'];

/** The sizes of tests and measurements; may follow a role, as in `offer.machine.spec.ts`. */
export const TEST_SIZES = ['spec', 'medium', 'e2e', 'fault', 'browser', 'bench'];
