import { type CareVisit, type RoundStop, type VisitMark } from '@yilian/contracts';
import { type Item } from './item';

/** A visit with what this device has still to send. */
export interface ShownVisit extends CareVisit {
  /** How many things wait to be sent. */
  readonly waiting: number;
}

const mark = (item: Item): VisitMark => ({
  ...{ at: item.at, deviceAt: item.at, receivedAt: item.at, offline: item.offline },
  ...{ distanceM: null, far: false, corrected: false },
});

/** What a caregiver sees: the last word of the server, and on top of it what was done since. */
export function withWaiting(visit: CareVisit, items: readonly Item[]): ShownVisit {
  const mine = items.filter(({ visitId, refused }) => visitId === visit.id && !refused);
  const shown = mine.reduce<CareVisit>(done, visit);
  return { ...shown, waiting: mine.filter(({ sent }) => !sent).length };
}

function done(visit: CareVisit, item: Item): CareVisit {
  switch (item.what) {
    case 'arrival':
      return visit.arrived ? visit : { ...visit, state: 'checked_in', arrived: mark(item) };
    case 'leaving':
      return visit.left ? visit : { ...visit, state: 'checked_out', left: mark(item) };
    case 'task':
      return {
        ...visit,
        tasks: visit.tasks.map((task) =>
          task.code === item.code ? { ...task, doneAt: item.done ? item.at : null } : task,
        ),
      };
    case 'note':
      if (item.sent && visit.notes.some(({ words }) => words === item.words)) return visit;
      return { ...visit, notes: [...visit.notes, { id: item.id, at: item.at, words: item.words }] };
    case 'delivery':
      return visit;
    case 'proof':
      if (visit.proofs.some(({ id }) => id === item.id)) return visit;
      return { ...visit, proofs: [...visit.proofs, { id: item.id, kind: item.kind, at: item.at }] };
  }
}

/** A stop of a round with what this device has still to send about it. */
export interface ShownStop extends RoundStop {
  /** Its report is kept here. */
  readonly isKept: boolean;
}

/** What a courier sees: the last word of the server, and on top of it what was said since. */
export function stopWithWaiting(stop: RoundStop, items: readonly Item[]): ShownStop {
  const mine = items.filter(({ visitId, refused }) => visitId === stop.deliveryId && !refused);
  const last = mine.findLast(({ what }) => what === 'delivery');
  const isKept = mine.some(({ sent }) => !sent);
  if (last?.what !== 'delivery') return { ...stop, isKept };
  return { ...stop, isKept, state: last.outcome, reason: last.reason, silent: false };
}
