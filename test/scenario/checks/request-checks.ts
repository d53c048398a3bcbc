import { type Check } from './finding';

/** Work of this job that is waiting for its moment; `aggregate` is the column that it is about. */
const queued = (job: string, aggregate: string): string =>
  `EXISTS (SELECT 1 FROM work_item w WHERE w.aggregate_id = ${aggregate} AND w.job = '${job}' AND w.state = 'queued')`;

/** Requests and offers: nobody is forgotten, nobody gets two. */
export const requestChecks: readonly Check[] = [
  {
    invariant: 'I1',
    figure: 'lost',
    sql: `SELECT id, state AS detail FROM care_request
           WHERE state NOT IN ('submitted', 'matching', 'offered', 'waiting', 'escalated', 'booked', 'in_service',
                               'completed', 'closed', 'cancelled', 'unmet')`,
  },
  {
    invariant: 'I2',
    figure: 'lost',
    sql: `SELECT r.id, CONCAT(r.state, ' without a next step') AS detail FROM care_request r
           WHERE r.state IN ('submitted', 'matching', 'offered', 'escalated')
             AND NOT EXISTS (SELECT 1 FROM outbox_fact f WHERE f.aggregate_id = r.id)
             AND NOT ${queued('dispatch.place-request', 'r.id')}
             AND NOT ${queued('dispatch.climb-ladder', 'r.id')}
             AND NOT EXISTS (SELECT 1 FROM offer o WHERE o.request_id = r.id AND o.state = 'open'
                                AND ${queued('dispatch.expire-offer', 'o.id')})`,
  },
  {
    invariant: 'I2',
    figure: 'lost',
    sql: `SELECT r.id, 'waits and stands in no line' AS detail FROM care_request r
           WHERE r.state = 'waiting'
             AND NOT EXISTS (SELECT 1 FROM waiting_entry w WHERE w.request_id = r.id AND w.left_at IS NULL)`,
  },
  {
    invariant: 'I2',
    figure: 'lost',
    sql: `SELECT r.id, 'a bed is kept without an end' AS detail FROM care_request r
            JOIN stay_application a ON a.request_id = r.id
           WHERE r.state = 'booked' AND a.keep_hours IS NOT NULL AND a.confirmed_at IS NULL
             AND (a.kept_until IS NULL OR a.lapsed_at IS NOT NULL OR a.kept_until < now(3) - INTERVAL 1 MINUTE)`,
  },
  {
    invariant: 'I2',
    figure: 'lost',
    sql: `SELECT id, CONCAT(job, ' was given up') AS detail FROM work_item WHERE state = 'dead'`,
  },
  {
    invariant: 'I2',
    figure: 'lost',
    sql: `SELECT id, CONCAT('open, and its request is ', r.state) AS detail
            FROM (SELECT o.id, o.request_id FROM offer o WHERE o.state = 'open') o
            JOIN (SELECT id AS request_id, state FROM care_request) r ON r.request_id = o.request_id
           WHERE r.state NOT IN ('offered', 'escalated')`,
  },
  {
    invariant: 'I9',
    figure: 'acceptedTwice',
    sql: `SELECT request_id AS id, CONCAT(COUNT(*), ' accepted offers') AS detail
            FROM offer WHERE state = 'accepted' GROUP BY request_id HAVING COUNT(*) > 1`,
  },
  {
    invariant: 'I9',
    figure: 'acceptedTwice',
    sql: `SELECT r.id, CONCAT(r.state, ' with ', COUNT(o.id), ' accepted offers') AS detail
            FROM care_request r LEFT JOIN offer o ON o.request_id = r.id AND o.state = 'accepted'
           WHERE r.state NOT IN ('cancelled', 'unmet')
           GROUP BY r.id, r.state
          HAVING COUNT(o.id) <> (r.state IN ('booked', 'in_service', 'completed', 'closed'))`,
  },
];
