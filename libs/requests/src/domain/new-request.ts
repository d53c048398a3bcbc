import { type DraftContent, type LockedRequest } from '@yilian/contracts';
import { type NewApplication } from './stay';

/** A request on its way in. */
export interface NewRequest extends Omit<LockedRequest, 'state' | 'version'> {
  readonly notes: string;
  readonly draftId: string | null;
  /** The standing order that it is a day of. */
  readonly standingOrderId: string | null;
  /** What was asked beside the units. */
  readonly details: RequestDetails;
  /** Null or missing: nobody was named who answers for the person. */
  readonly application?: NewApplication | null;
  /** The trial that it makes permanent. */
  readonly continues?: string;
}

/** Kept sealed: what a task is called and which skills it needs speaks of health. */
export type RequestDetails = Pick<
  DraftContent,
  'needs' | 'skills' | 'task' | 'transport' | 'bedKind' | 'dementiaCare'
>;
