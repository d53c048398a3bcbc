import {
  type DeliveryOutcome,
  type NotDeliveredReason,
  type Text,
  type VisitProofKind,
} from '@yilian/contracts';
import { type CheckBody } from '../client/visits';

/** What a caregiver did, as it is kept on the device until the server has it. */
export type Deed =
  | { readonly what: 'arrival' | 'leaving'; readonly place: CheckBody['place'] }
  | { readonly what: 'task'; readonly code: string; readonly done: boolean }
  | { readonly what: 'note'; readonly words: string }
  | {
      readonly what: 'delivery';
      readonly outcome: DeliveryOutcome;
      readonly reason: NotDeliveredReason | null;
    }
  | { readonly what: 'proof'; readonly kind: VisitProofKind; readonly content: Blob };

/** One of them on its way. `id` is made on the device and is the key under which the server knows it. */
export type Item = Deed & {
  readonly id: string;
  /** The visit that it was done on, or the delivery that it is said of. */
  readonly visitId: string;
  /** When it was done, by the server's clock as far as the device knows it. */
  readonly at: string;
  /** True once it could not be sent at once. */
  readonly offline: boolean;
  /** True once the server has it: it is shown until the pages have heard of it from there. */
  readonly sent?: boolean;
  /** Why the server does not want it: it waits for the caregiver to read that. */
  readonly refused?: Text;
};

/** A new one. */
export const itemOf = (id: string, visitId: string, at: string, offline: boolean, deed: Deed): Item => ({
  ...deed,
  ...{ id, visitId, at, offline },
});
