import { type CareVisit, type VisitMark } from '@yilian/contracts';
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
    case 'proof':
      if (visit.proofs.some(({ id }) => id === item.id)) return visit;
      return { ...visit, proofs: [...visit.proofs, { id: item.id, kind: item.kind, at: item.at }] };
  }
}
