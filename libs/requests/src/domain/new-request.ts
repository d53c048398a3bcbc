import { type DraftContent, type LockedRequest } from '@yilian/contracts';

/** A request on its way in. */
export interface NewRequest extends Omit<LockedRequest, 'state' | 'version'> {
  readonly notes: string;
  readonly draftId: string | null;
  /** What was asked beside the units. */
  readonly details: RequestDetails;
}

/** Kept sealed: what a task is called and which skills it needs speaks of health. */
export type RequestDetails = Pick<
  DraftContent,
  'needs' | 'skills' | 'task' | 'transport' | 'bedKind' | 'dementiaCare'
>;
