/**
 * What a page asks first stands in its HTML already, each answer under its question. Server and page write a question
 * alike: path and terms, the terms in the order of their names.
 */
export type FirstAnswers = Readonly<Record<string, unknown>>;

/** The question that an address of the API is, without its host. */
export function questionOf(address: string | URL): string {
  const { pathname, searchParams } = new URL(address);
  searchParams.sort();
  const terms = searchParams.toString();
  return terms === '' ? pathname : `${pathname}?${terms}`;
}
