import { type Check, type Invariant } from './finding';

const LIVE = "('pending', 'confirmed')";
/** How long an offer may outlive its deadline before somebody must have closed it. */
const GRACE_SECONDS = 5;

const twice = (sql: string, invariant: Invariant = 'I6'): Check => ({ invariant, figure: 'givenTwice', sql });
const ledger = (sql: string): Check => ({ invariant: 'I8', figure: 'ledgerDifferences', sql });

/** Units: nothing is given twice, everything is given whole and given back. */
export const capacityChecks: readonly Check[] = [
  twice(`
    SELECT id, CONCAT(used, ' used and ', out_of_service, ' out of ', capacity) AS detail
      FROM capacity_slot WHERE used + out_of_service > capacity`),
  twice(`
    SELECT s.id, CONCAT(s.used, ' used, holds have ', COALESCE(t.held, 0)) AS detail
      FROM capacity_slot s
      LEFT JOIN (SELECT u.slot_id, SUM(u.quantity) AS held
                   FROM hold_slot u JOIN capacity_hold h ON h.id = u.hold_id
                  WHERE h.state IN ${LIVE} GROUP BY u.slot_id) t ON t.slot_id = s.id
     WHERE s.used <> COALESCE(t.held, 0)`),
  twice(`
    SELECT one.bed_id AS id, CONCAT('holds ', one.id, ' and ', other.id, ' overlap') AS detail
      FROM capacity_hold one
      JOIN capacity_hold other ON other.bed_id = one.bed_id AND other.id > one.id AND other.state IN ${LIVE}
     WHERE one.state IN ${LIVE}
       AND (one.nights IS NULL OR COALESCE(other.bed_since, other.from_date) < one.from_date + INTERVAL one.nights DAY)
       AND (other.nights IS NULL OR COALESCE(one.bed_since, one.from_date) < other.from_date + INTERVAL other.nights DAY)`),
  twice(`
    SELECT bed_id AS id, CONCAT('night ', night, ' is given ', COUNT(*), ' times') AS detail
      FROM bed_night GROUP BY bed_id, night HAVING COUNT(*) > 1`),
  twice(`
    SELECT caregiver_id AS id, CONCAT(quarter_at, ' is given ', COUNT(*), ' times') AS detail
      FROM caregiver_quarter GROUP BY caregiver_id, quarter_at HAVING COUNT(*) > 1`),
  twice(`
    SELECT q.caregiver_id AS id, CONCAT('quarter ', q.quarter_at, ' belongs to ', COALESCE(h.state, 'nobody')) AS detail
      FROM caregiver_quarter q
      LEFT JOIN capacity_hold h ON h.id = q.hold_id AND h.caregiver_id = q.caregiver_id
     WHERE h.id IS NULL OR h.state NOT IN ${LIVE}`),
  twice(`
    SELECT n.bed_id AS id, CONCAT('night ', n.night, ' belongs to ', COALESCE(h.state, 'nobody')) AS detail
      FROM bed_night n
      LEFT JOIN capacity_hold h ON h.id = n.hold_id AND (h.bed_id = n.bed_id OR n.night < h.bed_since)
     WHERE h.id IS NULL OR h.state NOT IN ${LIVE}`),
  twice(
    `SELECT h.id, CONCAT(COUNT(n.night), ' of ', h.nights, ' nights') AS detail
       FROM capacity_hold h
       LEFT JOIN bed_night n ON n.hold_id = h.id AND (n.bed_id = h.bed_id OR n.night < h.bed_since)
      WHERE h.state IN ${LIVE} AND h.kind = 'residential' AND h.nights IS NOT NULL
      GROUP BY h.id, h.nights, h.from_date
     HAVING COUNT(n.night) <> h.nights OR MIN(n.night) <> h.from_date
         OR MAX(n.night) <> h.from_date + INTERVAL h.nights - 1 DAY`,
    'I7',
  ),
  ledger(`
    SELECT o.id, CONCAT('offer ', o.state, ', hold ', COALESCE(h.state, 'missing')) AS detail
      FROM offer o JOIN care_request r ON r.id = o.request_id LEFT JOIN capacity_hold h ON h.id = o.hold_id
     WHERE COALESCE(h.state, '') <> CASE
             WHEN o.state = 'open' THEN 'pending'
             WHEN o.state = 'accepted' AND r.state IN ('cancelled', 'unmet') THEN 'released'
             WHEN o.state = 'accepted' THEN 'confirmed'
             WHEN o.state = 'expired' THEN 'expired'
             ELSE 'void' END`),
  ledger(`
    SELECT id, CONCAT('pending since its deadline ', until_at) AS detail
      FROM capacity_hold WHERE state = 'pending' AND until_at < now(3) - INTERVAL ${GRACE_SECONDS} SECOND`),
  // Another bed or caregiver may have taken over what was confirmed: its units go from one to the other.
  ledger(`
    SELECT h.id, CONCAT(h.state, ': entered ', SUM(l.to_bucket = 'held'), ', left ', SUM(l.from_bucket = 'held'),
                        ', taken ', SUM(l.to_bucket = 'taken'), ', given back ', SUM(l.from_bucket = 'taken')) AS detail
      FROM capacity_hold h JOIN capacity_ledger l ON l.hold_id = h.id
     GROUP BY h.id, h.state, l.unit, l.pool_id
    HAVING SUM(l.to_bucket = 'held') > 1
        OR SUM(l.from_bucket = 'held') <> SUM(l.to_bucket = 'held') * (h.state <> 'pending')
        OR SUM(l.to_bucket = 'taken') - SUM(l.from_bucket = 'taken') NOT IN (0, 1)`),
  ledger(`
    SELECT h.id, CONCAT(h.state, ' with ', SUM(l.to_bucket = 'taken') - SUM(l.from_bucket = 'taken'), ' taken') AS detail
      FROM capacity_hold h JOIN capacity_ledger l ON l.hold_id = h.id
     GROUP BY h.id, h.state
    HAVING SUM(l.to_bucket = 'held') = 0
        OR (SUM(l.to_bucket = 'taken') > SUM(l.from_bucket = 'taken')) <> (h.state = 'confirmed')`),
  ledger(`
    SELECT h.id, CONCAT(h.state, ' without an entry in the ledger') AS detail FROM capacity_hold h
     WHERE NOT EXISTS (SELECT 1 FROM capacity_ledger l WHERE l.hold_id = h.id)`),
];
