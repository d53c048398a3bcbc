import { type Category, type RequestView } from '@yilian/contracts';
import { priorityParts } from './waiting-priority';

/** As much of a stored request as its place in the line needs. */
interface Waiting {
  readonly state: string;
  readonly waiting_since: Date | null;
  readonly level: number;
  /** JSON. */
  readonly categories: string;
  readonly priority: number;
}

/** Why a request stands in its place: the parts explain the points of the day it was asked, who has changed since gets the sum alone. */
export function waitingOf(request: Waiting): RequestView['waiting'] {
  if (request.state !== 'waiting' || request.waiting_since === null) return null;
  const parts = priorityParts(request.level, JSON.parse(request.categories) as Category[]);
  const sum = parts.reduce((all, { points }) => all + points, 0);
  return {
    since: request.waiting_since.toISOString(),
    points: request.priority,
    parts: sum === request.priority ? parts : [],
  };
}
