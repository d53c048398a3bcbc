import { newId } from '@yilian/kernel';
import createClient, { type Client } from 'openapi-fetch';
import { type paths } from '@yilian/api-client';
import { type AnswerCheck } from './answer-check';

export type ApiClient = Client<paths>;

/** What may be said about a client. */
export interface ApiClientOptions {
  /** Signed in with it. */
  readonly token?: string;
  /** Every answer must keep the document's promises, or the call throws. */
  readonly check?: AnswerCheck;
}

/** The API as typed calls. Every POST that names no Idempotency-Key gets a new one. */
export function apiClient(baseUrl: string, { token, check }: ApiClientOptions = {}): ApiClient {
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
  if (check) {
    client.use({
      onResponse: async ({ request: { method, url }, response }) =>
        check.demand({
          method,
          path: new URL(url).pathname,
          status: response.status,
          contentType: response.headers.get('content-type') ?? undefined,
          text: await response.clone().text(),
        }),
    });
  }
  return client;
}
