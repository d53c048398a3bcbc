import { type Bucket } from './ledger';
import { type OwnedQuarter } from './visit-planner';

/** The quarters that a live hold leaves, and those that it has instead. */
export interface MovedQuarters {
  readonly holdId: string;
  readonly serviceId: string;
  readonly state: 'pending' | 'confirmed';
  readonly left: readonly OwnedQuarter[];
  readonly taken: readonly OwnedQuarter[];
  /** Whose the hold was and is from now on; left out: it follows its quarters where they are all one caregiver's. */
  readonly to?: { readonly fromId: string; readonly toId: string };
}

/** So many quarters of a caregiver that a hold leaves or takes. */
interface UnitsMoved {
  readonly holdId: string;
  readonly serviceId: string;
  readonly poolId: string;
  readonly quantity: number;
  readonly freed: boolean;
  readonly bucket: Bucket;
}

/** What a move makes of each caregiver's quarters: the difference, since most of a day often stays as it is. */
export function movedUnits({ holdId, serviceId, state, left, taken }: MovedQuarters): UnitsMoved[] {
  const more = new Map<string, number>();
  const add = ({ caregiverId }: OwnedQuarter, quantity: number): void => {
    more.set(caregiverId, (more.get(caregiverId) ?? 0) + quantity);
  };
  for (const one of left) add(one, -1);
  for (const one of taken) add(one, 1);
  const bucket = state === 'pending' ? 'held' : 'taken';
  return [...more]
    .filter(([, quantity]) => quantity !== 0)
    .map(([poolId, quantity]) => ({
      ...{ holdId, serviceId, poolId, bucket, freed: quantity < 0 },
      quantity: Math.abs(quantity),
    }));
}
