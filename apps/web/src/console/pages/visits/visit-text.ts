import { type BoardVisit, type VisitMark, type VisitState } from '@yilian/contracts';
import { momentOf } from '@yilian/kernel';
import { type IconName } from '../../../kit/icons';
import { soonText, timeText } from '../../../words/format';
import { boot } from '../../../shell/boot';
import { today } from '../../../shell/clock';
import { type visitsWords } from './visits.words';

type Words = ReturnType<typeof visitsWords>['value'];
type Look = { readonly kind: 'ok' | 'warn' | 'err' | 'info' | 'mute'; readonly icon: IconName };

/** Word, icon and colour of a state. */
export const VISIT_LOOKS: Readonly<Record<VisitState, Look>> = {
  scheduled: { kind: 'info', icon: 'clock' },
  checked_in: { kind: 'ok', icon: 'person' },
  checked_out: { kind: 'ok', icon: 'check' },
  missed: { kind: 'err', icon: 'alert' },
  cancelled: { kind: 'mute', icon: 'cross' },
};

/** How far from the door, in plain words. */
export function placeText({ distanceM, far }: VisitMark, t: Words): string {
  if (distanceM === null) return t.noPlace;
  return far ? t.farAway(distanceM) : t.near(distanceM);
}

/** Both clocks and what else is known about how a time came about. */
export function clocksOf(mark: VisitMark, t: Words): string[] {
  return [
    ...(mark.deviceAt === null ? [t.byManager] : [t.device(timeText(mark.deviceAt))]),
    t.received(soonText(mark.receivedAt, today())),
    ...(mark.offline ? [t.offline] : []),
  ];
}

/** What a line of the list says about what really happened. */
export function realText({ arrived, left, byHours, state }: BoardVisit, t: Words): string[] {
  if (byHours && arrived === null) return state === 'checked_out' ? [t.byHours] : [];
  if (arrived === null) return state === 'cancelled' ? [] : [t.notYet];
  return [
    `${t.arrivedAt(timeText(arrived.at))} · ${placeText(arrived, t)}`,
    ...(left ? [t.leftAt(timeText(left.at))] : []),
  ];
}

export const isCorrected = ({ corrections }: BoardVisit): boolean => corrections.length > 0;
export const tasksDone = ({ tasks }: BoardVisit): number =>
  tasks.filter(({ doneAt }) => doneAt !== null).length;

/** The moment of a wall-clock time on a day, by the clocks of the city; undefined for what is no time. */
export function momentAt(date: string, clock: string): string | undefined {
  const parts = /^([01]?\d|2[0-3])[:：.]?([0-5]\d)$/.exec(clock.trim());
  if (!parts) return undefined;
  const minute = Number(parts[1]) * 60 + Number(parts[2]);
  return new Date(momentOf(date, minute, boot.timeZone)).toISOString();
}
