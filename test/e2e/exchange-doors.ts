import { type Door } from './door';

const PROVIDER: Door = ['provider_manager'];

/** Lists of providers, in and out. */
export const EXCHANGE_DOORS: Readonly<Record<string, Door>> = {
  'PUT /v1/services/{id}/lists/{list}/imports/{importId}': PROVIDER,
  'GET /v1/services/{id}/lists/{list}/file': PROVIDER,
  'GET /v1/services/{id}/lists/{list}/template': PROVIDER,
  'GET /v1/services/{id}/list-imports': PROVIDER,
  'GET /v1/list-imports/{id}': PROVIDER,
  'GET /v1/list-imports/{id}/lines': PROVIDER,
  'GET /v1/list-imports/{id}/report': PROVIDER,
  'POST /v1/list-imports/{id}/acceptance': PROVIDER,
};
