/** Splits a list by service, keeping its order. */
export function byService<T extends { readonly serviceId: string }>(list: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(one.serviceId);
    if (group) group.push(one);
    else groups.set(one.serviceId, [one]);
  }
  return groups;
}
