import { type TourAction, type TourState } from '@yilian/contracts';

/** How somebody stands to a tour. */
export type Side = 'family' | 'provider' | 'officer';

/** What a side may do now. Who comes moves and cancels in time; who shows them around says how it went, once it began. */
export function actionsOf(
  side: Side,
  {
    state,
    isNear,
    hasBegun,
  }: { readonly state: TourState; readonly isNear: boolean; readonly hasBegun: boolean },
): TourAction[] {
  if (state !== 'booked' || side === 'officer') return [];
  if (side === 'family') return isNear ? [] : ['move', 'cancel'];
  return hasBegun ? ['came', 'missed'] : ['cancel'];
}
