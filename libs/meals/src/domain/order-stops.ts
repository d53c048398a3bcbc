/** Where somebody lives, as far as the order of a round needs it. */
export interface Door {
  readonly communityCode: string | null;
  readonly address: string;
  readonly number: string;
}

/** Houses come in the order in which people count: 9 before 10. */
const byStreet = new Intl.Collator('zh-CN', { numeric: true });

/** The order of a round: community by community, street by street, house by house. Unknown communities come last. */
export function orderStops<D extends Door>(doors: readonly D[]): D[] {
  return [...doors].sort(
    (a, b) =>
      Number(a.communityCode === null) - Number(b.communityCode === null) ||
      byStreet.compare(a.communityCode ?? '', b.communityCode ?? '') ||
      byStreet.compare(a.address, b.address) ||
      byStreet.compare(a.number, b.number),
  );
}
