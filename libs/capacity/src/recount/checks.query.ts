/** Signs that a hold still has its units. */
const LIVE = "('pending', 'confirmed')";

/**
 * Each must find nothing; each row found has an id and a detail. MySQL and MariaDB read them alike. Looks at the whole
 * history, so it belongs into the command line, not into a request.
 */
export const CHECKS: Readonly<Record<string, string>> = {
  'slot-not-oversold': `
    SELECT id, CONCAT(used, ' used + ', out_of_service, ' out of ', capacity) AS detail
      FROM capacity_slot WHERE used + out_of_service > capacity`,

  'slot-used-by-holds': `
    SELECT s.id, CONCAT(s.used, ' used, holds have ', COALESCE(SUM(u.quantity), 0)) AS detail
      FROM capacity_slot s
      LEFT JOIN (SELECT u.slot_id, u.quantity FROM hold_slot u JOIN capacity_hold h ON h.id = u.hold_id
                  WHERE h.state IN ${LIVE}) u ON u.slot_id = s.id
     GROUP BY s.id, s.used HAVING s.used <> COALESCE(SUM(u.quantity), 0)`,

  'stay-whole': `
    SELECT h.id, CONCAT(COUNT(n.night), ' of ', h.nights, ' nights') AS detail
      FROM capacity_hold h LEFT JOIN bed_night n ON n.hold_id = h.id
       AND (n.bed_id = h.bed_id OR n.night < h.bed_since)
     WHERE h.state IN ${LIVE} AND h.nights IS NOT NULL
     GROUP BY h.id, h.nights, h.from_date
    HAVING COUNT(n.night) <> h.nights OR MIN(n.night) <> h.from_date
        OR MAX(n.night) <> h.from_date + INTERVAL h.nights - 1 DAY`,

  'night-given-once': `
    SELECT bed_id AS id, CONCAT(night, ' given ', COUNT(*), ' times') AS detail
      FROM bed_night GROUP BY bed_id, night HAVING COUNT(*) > 1`,

  'night-has-a-stay': `
    SELECT n.bed_id AS id, CONCAT(n.night, ' of ', n.hold_id) AS detail
      FROM bed_night n LEFT JOIN capacity_hold h ON h.id = n.hold_id
       AND (h.bed_id = n.bed_id OR n.night < h.bed_since)
     WHERE h.id IS NULL OR h.state NOT IN ${LIVE}`,

  'stays-apart': `
    SELECT a.bed_id AS id, CONCAT(a.id, ' and ', b.id) AS detail
      FROM capacity_hold a JOIN capacity_hold b ON b.bed_id = a.bed_id AND b.id > a.id AND b.state IN ${LIVE}
     WHERE a.state IN ${LIVE}
       AND (a.nights IS NULL OR COALESCE(b.bed_since, b.from_date) < a.from_date + INTERVAL a.nights DAY)
       AND (b.nights IS NULL OR COALESCE(a.bed_since, a.from_date) < b.from_date + INTERVAL b.nights DAY)`,

  'open-stay-on-its-bed': `
    SELECT h.id, CONCAT('bed ', h.bed_id, ' is open from ', COALESCE(b.open_from, 'no day')) AS detail
      FROM capacity_hold h LEFT JOIN bed b ON b.id = h.bed_id
     WHERE h.state IN ${LIVE} AND h.kind = 'residential' AND h.nights IS NULL
       AND (b.open_from IS NULL OR b.open_from <> COALESCE(h.bed_since, h.from_date))`,

  'quarter-given-once': `
    SELECT caregiver_id AS id, CONCAT(quarter_at, ' given ', COUNT(*), ' times') AS detail
      FROM caregiver_quarter GROUP BY caregiver_id, quarter_at HAVING COUNT(*) > 1`,

  // A plan of the day may send a colleague to one of a hold's visits.
  'quarter-has-a-visit': `
    SELECT q.caregiver_id AS id, CONCAT(q.quarter_at, ' of ', q.hold_id) AS detail
      FROM caregiver_quarter q
      LEFT JOIN capacity_hold h ON h.id = q.hold_id
      LEFT JOIN caregiver_diary d ON d.caregiver_id = q.caregiver_id AND d.service_id = h.service_id
     WHERE h.id IS NULL OR d.caregiver_id IS NULL OR h.state NOT IN ${LIVE}`,

  'quarter-within-a-shift': `
    SELECT q.caregiver_id AS id, CONCAT(q.quarter_at, ' of ', q.hold_id) AS detail
      FROM caregiver_quarter q
     WHERE NOT EXISTS (
           SELECT 1 FROM caregiver_shift s
            WHERE s.caregiver_id = q.caregiver_id AND s.on_date = DATE(q.quarter_at)
              AND HOUR(q.quarter_at) * 60 + MINUTE(q.quarter_at) >= s.from_minute
              AND HOUR(q.quarter_at) * 60 + MINUTE(q.quarter_at) < s.to_minute)`,

  'hold-resolved-once': `
    SELECT h.id, CONCAT(h.state, ': entered ', SUM(l.to_bucket = 'held'), ', answered ', SUM(l.from_bucket = 'held'),
                        ', given back ', SUM(l.from_bucket = 'taken')) AS detail
      FROM capacity_hold h JOIN capacity_ledger l ON l.hold_id = h.id
     WHERE NOT EXISTS (SELECT 1 FROM capacity_ledger m WHERE m.hold_id = h.id AND m.reason = 'moved')
     GROUP BY h.id, h.state, l.unit, l.pool_id
    HAVING SUM(l.to_bucket = 'held') <> 1
        OR SUM(l.from_bucket = 'held') <> (h.state <> 'pending')
        OR SUM(l.from_bucket = 'taken') <> (h.state = 'released')`,

  'moved-hold-in-one-place': `
    SELECT h.id, CONCAT(h.state, ': entered ', SUM(IF(l.to_bucket IN ('held', 'taken'), l.quantity, 0)),
                        ', left ', SUM(IF(l.from_bucket IN ('held', 'taken'), l.quantity, 0))) AS detail
      FROM capacity_hold h JOIN capacity_ledger l ON l.hold_id = h.id
     WHERE EXISTS (SELECT 1 FROM capacity_ledger m WHERE m.hold_id = h.id AND m.reason = 'moved')
     GROUP BY h.id, h.state
    HAVING (SUM(IF(l.to_bucket IN ('held', 'taken'), l.quantity, 0))
              > SUM(IF(l.from_bucket IN ('held', 'taken'), l.quantity, 0))) <> (h.state IN ('pending', 'confirmed'))
        OR SUM(IF(l.to_bucket = 'taken', l.quantity, 0)) < SUM(IF(l.from_bucket = 'taken', l.quantity, 0))`,

  'moved-stay-has-its-units': `
    SELECT h.id, CONCAT(h.state, ': has ', SUM(IF(l.to_bucket = 'taken', 1, -1) * CAST(l.quantity AS SIGNED))) AS detail
      FROM capacity_hold h JOIN capacity_ledger l ON l.hold_id = h.id AND 'taken' IN (l.from_bucket, l.to_bucket)
     WHERE h.kind = 'residential'
       AND EXISTS (SELECT 1 FROM capacity_ledger m WHERE m.hold_id = h.id AND m.reason = 'moved')
     GROUP BY h.id, h.state, h.nights
    HAVING SUM(IF(l.to_bucket = 'taken', 1, -1) * CAST(l.quantity AS SIGNED))
           <> IF(h.state = 'confirmed', COALESCE(h.nights, 1), 0)`,

  'resident-in-a-taken-bed': `
    SELECT r.id, CONCAT('bed ', r.bed_id, ' is ', b.state) AS detail
      FROM bed_resident r JOIN bed b ON b.id = r.bed_id
     WHERE r.left_at IS NULL AND (b.open_from IS NULL OR b.state NOT IN ('occupied', 'on_leave', 'in_hospital'))`,

  'hold-in-the-ledger': `
    SELECT h.id, h.state AS detail FROM capacity_hold h
     WHERE NOT EXISTS (SELECT 1 FROM capacity_ledger l WHERE l.hold_id = h.id)`,

  'never-below-zero': `
    SELECT pool_id AS id, CONCAT(bucket, ' fell to ', MIN(running)) AS detail
      FROM (SELECT pool_id, bucket, SUM(moved) OVER (PARTITION BY unit, pool_id, bucket ORDER BY id) AS running
              FROM (SELECT id, unit, pool_id, to_bucket AS bucket, CAST(quantity AS SIGNED) AS moved
                      FROM capacity_ledger
                     UNION ALL
                    SELECT id, unit, pool_id, from_bucket, -CAST(quantity AS SIGNED) FROM capacity_ledger) moves
             WHERE bucket <> 'none') sums
     GROUP BY pool_id, bucket HAVING MIN(running) < 0`,
};
