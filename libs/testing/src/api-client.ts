import { newId } from '@yilian/kernel';
import createClient, { type Client } from 'openapi-fetch';
import { type paths } from '@yilian/api-client';

export type ApiClient = Client<paths>;

/** The API as typed calls. With a token it is signed in; every POST that names no Idempotency-Key gets a new one. */
export function apiClient(baseUrl: string, token?: string): ApiClient {
  const client = createClient<paths>({ baseUrl });
  client.use({
    onRequest: ({ request }) => {
      if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
      if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
        request.headers.set('idempotency-key', newId());
      }
      return request;
    },
  });
  return client;
}
