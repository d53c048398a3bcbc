/** Rows of many visits, sorted into one list for each, in their order. */
export function groupedByVisit<Row extends { readonly visitId: string }, Part>(
  rows: readonly Row[],
  partOf: (row: Row) => Part,
): Map<string, Part[]> {
  const parts = new Map<string, Part[]>();
  for (const row of rows) parts.set(row.visitId, [...(parts.get(row.visitId) ?? []), partOf(row)]);
  return parts;
}
