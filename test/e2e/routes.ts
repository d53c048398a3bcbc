import { newId } from '@yilian/kernel';
import { TEST_TOWN } from '@yilian/testing';
import { type Method, type Reply } from './person';

/** As much of an OpenAPI document as is looked at here. */
export interface ApiDocument {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly requestBody?: { readonly content?: object } }>>>
  >;
}

/** All routes of a document, such as `GET /v1/requests/{id}`, with the form they take; a photo is none. */
export function routesOf({ paths }: ApiDocument): Map<string, object | undefined> {
  return new Map(
    Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(
        ([method, { requestBody }]) => [`${method.toUpperCase()} ${path}`, formOf(requestBody)] as const,
      ),
    ),
  );
}

const formOf = (body: { readonly content?: object } | undefined): object | undefined =>
  body?.content && 'application/json' in body.content ? body : undefined;

/** Method and path of a route; names without a value get one that leads nowhere. */
export function filled(route: string, values: Readonly<Record<string, string>> = {}): [Method, string] {
  const known: Readonly<Record<string, string>> = {
    ...{ code: TEST_TOWN, key: 'capacity.rules', date: '2026-11-28', meal: 'lunch', list: 'beds' },
    ...values,
  };
  const [method, path] = route.split(' ') as [Method, string];
  return [method, path.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? newId())];
}

/** What the door said; what comes after the door does not matter, unless it breaks. */
export function verdict(status: number): string {
  if (status === 401) return 'signed out';
  if (status === 403) return 'forbidden';
  return status === 500 ? 'broken' : 'let in';
}

/** The clock and the number of the question. */
const VARIES = new Set(['date', 'x-correlation-id', 'correlationId']);
const lasting = (values: object): object =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !VARIES.has(name)));

/** Everything in an answer that could tell two questions apart. */
export const lookOf = ({ status, headers, text }: Reply): unknown => ({
  status,
  headers: lasting(headers),
  problem: lasting(JSON.parse(text) as object),
});

/** Where a schema has objects that would take properties it does not name. */
export function openObjects(schema: unknown, place: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, additionalProperties } = schema as { type?: unknown; additionalProperties?: unknown };
  const own = type === 'object' && additionalProperties !== false ? [place] : [];
  return [...own, ...Object.entries(schema).flatMap(([key, part]) => openObjects(part, `${place}/${key}`))];
}
