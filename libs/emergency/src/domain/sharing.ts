import { type SosSharing } from '@yilian/contracts';

/** What decides how much of the person a call for help shows to an officer. */
export interface SharingFacts {
  readonly olderPersonId: string | null;
  /** The person agreed that it be shared beforehand. */
  readonly agreed: boolean;
  /** This officer opened it for this call. */
  readonly opened: boolean;
  readonly isOver: boolean;
}

/**
 * Whoever has not agreed is helped all the same: the call, its place and its caller are there at once, and needs and
 * contacts as soon as an officer opens them, for as long as the call lasts.
 */
export function sharingOf({ olderPersonId, agreed, opened, isOver }: SharingFacts): SosSharing {
  if (olderPersonId === null) return 'nobody';
  if (agreed) return 'agreed';
  return opened && !isOver ? 'opened' : 'closed';
}

/** A login may be the number somebody registered with. */
export const phoneOf = (login: string | undefined): string | null =>
  login !== undefined && /^\+?\d{7,15}$/.test(login) ? login : null;
