import { ServiceKind } from '@yilian/contracts';
import type { ServiceEntry } from '../shapes';

const BITS = 20;
const CELLS = 2 ** BITS;

/** The entries so that neighbours of one kind stand together: what a query reads lies close together in memory. */
export function byPlace(entries: readonly ServiceEntry[]): ServiceEntry[] {
  const keys = Float64Array.from(entries, placeKey);
  const order = Uint32Array.from(entries.keys()).sort((a, b) => keys[a]! - keys[b]! || a - b);
  return Array.from(order, (at) => entries[at]!);
}

/** Kind first, then the bits of longitude and latitude in turn (Z-order). */
function placeKey({ supply, point }: ServiceEntry): number {
  let key = ServiceKind.options.indexOf(supply.kind);
  const lng = Math.floor((((point?.lng ?? 0) + 180) / 360) * CELLS);
  const lat = Math.floor((((point?.lat ?? 0) + 90) / 180) * CELLS);
  for (let bit = BITS - 1; bit >= 0; bit -= 1) key = key * 4 + ((lng >> bit) & 1) * 2 + ((lat >> bit) & 1);
  return key;
}
