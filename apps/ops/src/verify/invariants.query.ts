import { careRequestMachine } from '@yilian/requests';

/** Moves that the machine lists, as rows `('from', 'event', 'to')` for SQL. */
const LISTED_MOVES = careRequestMachine.states
  .flatMap((from) =>
    Object.entries(careRequestMachine.table[from]).map(([event, to]) => `('${from}', '${event}', '${to}')`),
  )
  .join(', ');

/** Each must find nothing; a row found has an id and a detail. Written for MySQL and MariaDB alike. */
export const INVARIANTS: Readonly<Record<string, string>> = {
  'I2 every open request has a live next step': `
    SELECT r.id, r.state AS detail FROM care_request r
     WHERE r.state IN ('submitted', 'matching', 'offered', 'escalated')
       AND NOT EXISTS (SELECT 1 FROM work_item w WHERE w.aggregate_id = r.id AND w.state = 'queued')
       AND NOT EXISTS (SELECT 1 FROM outbox_fact f WHERE f.aggregate_id = r.id)
       AND NOT EXISTS (SELECT 1 FROM offer o WHERE o.request_id = r.id AND o.state = 'open')
       AND NOT EXISTS (SELECT 1 FROM escalation e WHERE e.request_id = r.id AND e.ended_at IS NULL)`,

  'I2 a bed that is kept has an end': `
    SELECT r.id, CONCAT('kept until ', COALESCE(a.kept_until, 'nobody knows when')) AS detail
      FROM care_request r JOIN stay_application a ON a.request_id = r.id
     WHERE r.state = 'booked' AND a.keep_hours IS NOT NULL AND a.confirmed_at IS NULL
       AND (a.kept_until IS NULL OR a.lapsed_at IS NOT NULL OR a.kept_until < now(3) - INTERVAL 1 MINUTE)`,

  'I2 who waits stands in line': `
    SELECT r.id, r.state AS detail FROM care_request r
      LEFT JOIN waiting_entry w ON w.request_id = r.id
     WHERE (r.state = 'waiting') <> (w.request_id IS NOT NULL)`,

  'I2 every open call for help has a live next step or an owner': `
    SELECT a.id, a.state AS detail FROM sos_alert a
     WHERE a.state = 'raised'
       AND NOT EXISTS (SELECT 1 FROM work_item w WHERE w.aggregate_id = a.id AND w.job = 'emergency.climb' AND w.state = 'queued')
       AND NOT EXISTS (SELECT 1 FROM outbox_fact f WHERE f.aggregate_id = a.id)
        OR a.state = 'acknowledged' AND a.owner_id IS NULL`,

  'I2 every open welfare check has a live next step or an owner': `
    SELECT c.id, c.state AS detail FROM welfare_check c
     WHERE c.state = 'open'
       AND NOT EXISTS (SELECT 1 FROM work_item w WHERE w.aggregate_id = c.id AND w.job = 'emergency.climb-welfare' AND w.state = 'queued')
       AND NOT EXISTS (SELECT 1 FROM outbox_fact f WHERE f.aggregate_id = c.id)
        OR c.state = 'acknowledged' AND c.owner_id IS NULL`,

  'I11 a call for help is where its last event led': `
    SELECT a.id, CONCAT(a.state, ', last event led to ', COALESCE(e.to_state, 'nothing')) AS detail
      FROM sos_alert a
      LEFT JOIN sos_event e ON e.alert_id = a.id
           AND e.seq = (SELECT MAX(seq) FROM sos_event WHERE alert_id = a.id)
     WHERE NOT (e.to_state <=> a.state) OR NOT (e.seq <=> a.version)`,

  'I9 one accepted offer for a request': `
    SELECT request_id AS id, CONCAT(COUNT(*), ' accepted') AS detail
      FROM offer WHERE state = 'accepted' GROUP BY request_id HAVING COUNT(*) > 1`,

  'I9 booked exactly with an accepted offer and its confirmed hold': `
    SELECT r.id, CONCAT('offer ', COALESCE(o.id, 'none'), ', hold ', COALESCE(h.state, 'none')) AS detail
      FROM care_request r
      LEFT JOIN offer o ON o.request_id = r.id AND o.state = 'accepted'
      LEFT JOIN capacity_hold h ON h.id = o.hold_id
     WHERE r.state IN ('booked', 'in_service') AND COALESCE(h.state, 'none') <> 'confirmed'`,

  'I9 an open offer has its pending hold': `
    SELECT o.id, COALESCE(h.state, 'no hold') AS detail
      FROM offer o LEFT JOIN capacity_hold h ON h.id = o.hold_id
     WHERE o.state = 'open' AND COALESCE(h.state, 'none') <> 'pending'`,

  'I8 what nobody waits for is given back': `
    SELECT h.id, CONCAT('pending, its time was over at ', h.until_at) AS detail
      FROM capacity_hold h
      LEFT JOIN offer o ON o.hold_id = h.id AND o.state = 'open'
      LEFT JOIN care_request r ON r.hold_id = h.id AND r.state IN ('submitted', 'matching')
     WHERE h.state = 'pending' AND h.until_at < now(3) - INTERVAL 1 MINUTE AND o.id IS NULL AND r.id IS NULL`,

  'I8 kept units serve the request that named them': `
    SELECT h.id, CONCAT('of request ', h.request_id, ', named by ', COALESCE(r.id, 'none')) AS detail
      FROM family_hold f JOIN capacity_hold h ON h.id = f.hold_id
      LEFT JOIN care_request r ON r.hold_id = h.id
     WHERE h.request_id IS NOT NULL AND NOT (r.id <=> h.request_id)`,

  'I11 events of a request are numbered 1 to n': `
    SELECT request_id AS id, CONCAT(COUNT(*), ' events up to number ', MAX(seq)) AS detail
      FROM request_event GROUP BY request_id HAVING MIN(seq) <> 1 OR MAX(seq) <> COUNT(*)`,

  'I11 each event starts where the last one ended': `
    SELECT id, CONCAT('event ', seq, ' from ', COALESCE(from_state, 'nothing')) AS detail
      FROM (SELECT request_id AS id, seq, from_state,
                   LAG(to_state) OVER (PARTITION BY request_id ORDER BY seq) AS before_state
              FROM request_event) steps
     WHERE NOT (from_state <=> before_state)`,

  'I11 only listed moves': `
    SELECT request_id AS id, CONCAT(from_state, ' ', event, ' ', to_state) AS detail
      FROM request_event
     WHERE from_state IS NOT NULL AND (from_state, event, to_state) NOT IN (${LISTED_MOVES})`,

  'I11 a request is where its last event led': `
    SELECT r.id, CONCAT(r.state, ', last event led to ', COALESCE(e.to_state, 'nothing')) AS detail
      FROM care_request r
      LEFT JOIN request_event e ON e.request_id = r.id
           AND e.seq = (SELECT MAX(seq) FROM request_event WHERE request_id = r.id)
     WHERE NOT (e.to_state <=> r.state)`,

  'I15 a day of a standing order has at most one live request': `
    SELECT standing_order_id AS id, CONCAT(COUNT(*), ' live requests for ', first_date) AS detail FROM care_request
     WHERE standing_order_id IS NOT NULL
       AND state IN ('submitted', 'matching', 'offered', 'waiting', 'escalated', 'booked', 'in_service')
     GROUP BY standing_order_id, first_date HAVING COUNT(*) > 1`,

  'I15 every due day of a standing order was asked for or says why not': `
    WITH RECURSIVE day (order_id, on_date, last) AS (
      SELECT id, GREATEST(from_date, CURRENT_DATE - INTERVAL 60 DAY), LEAST(planned_to, COALESCE(until_date, planned_to))
        FROM standing_order WHERE planned_to IS NOT NULL
       UNION ALL SELECT order_id, on_date + INTERVAL 1 DAY, last FROM day WHERE on_date < last)
    SELECT d.order_id AS id, CONCAT(d.on_date, ' was not decided') AS detail FROM day d
      JOIN standing_order_terms t ON t.order_id = d.order_id
       AND t.from_date = (SELECT MAX(from_date) FROM standing_order_terms WHERE order_id = d.order_id AND from_date <= d.on_date)
      LEFT JOIN standing_order_day x ON x.order_id = d.order_id AND x.on_date = d.on_date
     WHERE x.order_id IS NULL AND d.on_date <= d.last AND (t.weekdays >> WEEKDAY(d.on_date)) & 1 = 1`,

  'I15 a standing order is looked at in time': `
    SELECT id, CONCAT('to be looked at since ', next_look_at) AS detail FROM standing_order
     WHERE state = 'active' AND next_look_at < now(3) - INTERVAL 10 MINUTE`,

  // A day later, because the city's day ends earlier or later than the database's.
  'I2 a finding past its day was told to its house': `
    SELECT f.id, CONCAT('due on ', f.due_on, ', round ', f.round) AS detail FROM finding f
     WHERE f.state IN ('open', 'returned') AND f.due_on < CURRENT_DATE - INTERVAL 1 DAY
       AND NOT EXISTS (SELECT 1 FROM finding_raise r
                        WHERE r.finding_id = f.id AND r.round = f.round AND r.step IN ('due', 'officer', 'city'))`,

  'I2 every delivery of a webhook has a next step': `
    SELECT d.id, CONCAT('due since ', d.next_at, ', webhook ', w.state) AS detail
      FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id
     WHERE d.state = 'waiting'
       AND (w.state = 'off'
         OR w.state = 'active' AND d.next_at < now(3) - INTERVAL 10 MINUTE
            AND NOT EXISTS (SELECT 1 FROM webhook_delivery t
                             WHERE t.webhook_id = w.id AND t.tried_at > now(3) - INTERVAL 10 MINUTE))`,

  'I2 a webhook reads what happens': `
    SELECT w.id, CONCAT('number ', e.seq, ' unread since ', e.told_at) AS detail
      FROM webhook w JOIN event_log e ON e.channel = CONCAT('provider.', w.provider_id) AND e.seq = w.read_up_to + 1
     WHERE w.state = 'active' AND e.told_at < now(3) - INTERVAL 10 MINUTE`,

  'work is not set aside': `SELECT id, CONCAT(job, ' for ', aggregate_id) AS detail FROM work_item WHERE state = 'dead'`,
};
