import { eventually } from '@yilian/testing';
import { type Read } from '../scenario/checker';
import { rest } from './http';

/** Something that should not be there, by its row. */
export interface Sighting {
  readonly what: string;
  readonly id: string;
  readonly detail: string;
}

/** I3: what still moves or should. Within a bound after a fault nothing may. */
const UNDER_WAY: Readonly<Record<string, string>> = {
  'a fact that nobody was told': 'SELECT id, type AS detail FROM outbox_fact',
  'work that is due and not done':
    "SELECT id, job AS detail FROM work_item WHERE state = 'queued' AND due_at <= now(3)",
  'an offer past its deadline':
    "SELECT id, expires_at AS detail FROM offer WHERE state = 'open' AND expires_at <= now(3)",
  'a request that looks for somebody':
    "SELECT id, state AS detail FROM care_request WHERE state IN ('submitted', 'matching')",
};

/** I5: effects that happened more than once. */
const DOUBLED: Readonly<Record<string, string>> = {
  'two providers are asked at a time': `
    SELECT o.request_id AS id, CONCAT(COUNT(*), ' open offers') AS detail
      FROM offer o JOIN care_request r ON r.id = o.request_id
     WHERE o.state = 'open' AND r.urgency <> 'urgent' GROUP BY o.request_id HAVING COUNT(*) > 1`,
  'an offer was counted twice': `
    SELECT o.request_id AS id, CONCAT(COUNT(*), ' offers, counted ', COALESCE(MAX(d.offers_made), 0)) AS detail
      FROM offer o LEFT JOIN dispatch d ON d.request_id = o.request_id
     GROUP BY o.request_id HAVING COUNT(*) <> COALESCE(MAX(d.offers_made), 0)`,
  'a service is asked twice': `
    SELECT request_id AS id, CONCAT(service_id, ' asked ', COUNT(*), ' times') AS detail
      FROM offer GROUP BY request_id, service_id HAVING COUNT(*) > 1`,
};

async function sightings(read: Read, statements: Readonly<Record<string, string>>): Promise<Sighting[]> {
  const seen: Sighting[] = [];
  for (const [what, text] of Object.entries(statements)) {
    const rows = await read<{ id: string; detail: string | number }>(text);
    seen.push(...rows.map(({ id, detail }) => ({ what, id, detail: String(detail) })));
  }
  return seen;
}

const UNANSWERED = {
  'an offer that is not answered': "SELECT id, state AS detail FROM offer WHERE state = 'open'",
};

/** What is still under way (I3); also open offers when there is somebody to answer them. */
export const underWay = async (read: Read, answering = false): Promise<Sighting[]> =>
  sightings(read, answering ? { ...UNDER_WAY, ...UNANSWERED } : UNDER_WAY);

/** What was done twice (I5). */
export const doubled = async (read: Read): Promise<Sighting[]> => sightings(read, DOUBLED);

/**
 * Waits until nothing is under way; returns the seconds it took.
 * @throws Error with what is left when `withinMs` is over.
 */
export async function settled(read: Read, withinMs: number, answering = false): Promise<number> {
  const started = performance.now();
  let left: Sighting[] = [];
  try {
    const calm = async (): Promise<boolean> => {
      // The judge must not be the heaviest load on the database.
      await rest(100);
      left = await underWay(read, answering);
      return left.length === 0;
    };
    await eventually('nothing is under way', calm, withinMs);
  } catch (error) {
    throw new Error(`still ${left.length}, one of each: ${JSON.stringify(oneOfEach(left))}`, {
      cause: error,
    });
  }
  return (performance.now() - started) / 1000;
}

const oneOfEach = (sightings: readonly Sighting[]): Sighting[] => [
  ...new Map(sightings.map((sighting) => [sighting.what, sighting])).values(),
];
