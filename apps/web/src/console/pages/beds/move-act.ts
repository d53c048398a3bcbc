import { type BedAct, type BoardBed, type BoardGuest } from '@yilian/contracts';

/** What moves a guest from bed to bed, as it is sent: whoever is there now, or a stay by its first day. */
export function moveAct(from: BoardBed, guest: BoardGuest, to: BoardBed, today: string): BedAct {
  const fromDate = guest.own || guest.fromDate <= today ? null : guest.fromDate;
  const at = { bedId: from.id, version: from.version, toBedId: to.id, toVersion: to.version };
  return { act: 'move', ...at, fromDate, note: null };
}
