import { type Check, type Invariant } from './finding';

/** The day of the city: its zone has no summer time. */
const TODAY = 'DATE(UTC_TIMESTAMP() + INTERVAL 8 HOUR)';

const wrong = (invariant: Invariant, sql: string): Check => ({ invariant, figure: 'servedWrong', sql });

/**
 * Bookings whose last unit lies before today and that have not come to an end. A visit that nobody came to is waited for
 * until nothing that was sent late can come any more, so such bookings have more time.
 */
export const UNFINISHED = `
  SELECT r.id, CONCAT(r.state, ', its last day was ', MAX(u.day)) AS detail
    FROM care_request r
    JOIN offer o ON o.accepted_request_id = r.id
    JOIN capacity_hold h ON h.id = o.hold_id AND h.state = 'confirmed'
    JOIN (SELECT q.hold_id, DATE(q.quarter_at) AS day FROM caregiver_quarter q
           UNION SELECT s.hold_id, c.on_date FROM hold_slot s JOIN capacity_slot c ON c.id = s.slot_id) u ON u.hold_id = h.id
   WHERE r.state IN ('booked', 'in_service')
     AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.request_id = r.id AND v.state = 'missed')
   GROUP BY r.id, r.state HAVING MAX(u.day) < ${TODAY}`;

/** What was agreed was given, by whom it was agreed with, and nobody was left alone. */
export const servingChecks: readonly Check[] = [
  wrong(
    'V1',
    `SELECT v.id, CONCAT(v.state, ': came ', SUM(COALESCE(e.event = 'check_in', 0)), ' times, left ',
                         SUM(COALESCE(e.event = 'check_out', 0)), ' times') AS detail
       FROM visit v LEFT JOIN visit_event e ON e.visit_id = v.id
      GROUP BY v.id, v.state, v.arrived_at, v.left_at
     HAVING SUM(COALESCE(e.event = 'check_in', 0)) <> (v.arrived_at IS NOT NULL)
         OR SUM(COALESCE(e.event = 'check_out', 0)) <> (v.left_at IS NOT NULL)
         OR (v.state = 'checked_out') <> (v.left_at IS NOT NULL)
         OR (v.state = 'checked_in' AND v.arrived_at IS NULL)`,
  ),
  wrong(
    'V2',
    `SELECT v.id, 'made by somebody of another agency' AS detail
       FROM visit v JOIN offer o ON o.accepted_request_id = v.request_id
       LEFT JOIN caregiver c ON c.id = v.caregiver_id
      WHERE v.provider_id <> o.provider_id OR COALESCE(c.provider_id, '') <> o.provider_id`,
  ),
  wrong(
    'V2',
    `SELECT v.id, CONCAT(e.event, ' was not said by its caregiver') AS detail
       FROM visit_event e JOIN visit v ON v.id = e.visit_id JOIN caregiver c ON c.id = v.caregiver_id
      WHERE e.event IN ('check_in', 'check_out') AND NOT (e.actor_id <=> c.account_id)`,
  ),
  wrong(
    'V3',
    `SELECT v.id, CONCAT(v.state, ', missed ', SUM(COALESCE(e.event = 'miss', 0)), ' times, taken by ',
                         COALESCE(v.alarm_taken_by, 'nobody')) AS detail
       FROM visit v LEFT JOIN visit_event e ON e.visit_id = v.id
      GROUP BY v.id, v.state, v.alarm_at, v.alarm_taken_by, v.arrived_at
     HAVING SUM(COALESCE(e.event = 'miss', 0)) <> (v.alarm_at IS NOT NULL)
         OR (v.state = 'missed' AND (v.alarm_at IS NULL OR v.alarm_taken_by IS NULL))`,
  ),
  wrong(
    'V4',
    `SELECT d.id, CONCAT(d.state, ', ', COUNT(w.id), ' welfare checks') AS detail
       FROM meal_delivery d JOIN older_person p ON p.id = d.older_person_id
       LEFT JOIN welfare_check w ON w.delivery_id = d.id AND w.state = 'closed'
      GROUP BY d.id, d.state, p.categories
     HAVING COUNT(w.id) <> (d.state IN ('not_opened', 'not_delivered')
                            AND JSON_CONTAINS(p.categories, '"lives_alone"'))`,
  ),
  wrong('V5', UNFINISHED),
  wrong(
    'V5',
    `SELECT r.id, CONCAT(r.state, ' with ', SUM(v.state = 'checked_out'), ' of ', COUNT(*), ' visits made') AS detail
       FROM care_request r JOIN visit v ON v.request_id = r.id AND v.state <> 'cancelled'
      GROUP BY r.id, r.state
     HAVING r.state IN ('completed', 'closed') AND (SUM(v.state = 'checked_out') = 0
                                                    OR SUM(v.state IN ('scheduled', 'checked_in')) > 0)`,
  ),
];
