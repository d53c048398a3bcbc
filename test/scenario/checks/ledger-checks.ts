import { type Finding, type Read } from './finding';

/** What is known of one bed, slot or caregiver, from one of the two sources. */
interface Pool {
  readonly unit: string;
  readonly pool: string;
  readonly free: string | number | null;
  readonly held: string | number | null;
  readonly taken: string | number | null;
  readonly out_of: string | number | null;
}

/** I21: for every single bed, slot and caregiver the ledger adds up to the tables, and never went below nothing. */
export async function ledgerFindings(read: Read): Promise<Finding[]> {
  const [booked, there, below] = [
    countsOf(await read<Pool>(LEDGER)),
    countsOf(await read<Pool>(TABLES)),
    await read<{ id: string; detail: string }>(BELOW_ZERO),
  ];
  const findings: Finding[] = below.map((row) => ({ ...ABOUT, ...row }));
  for (const pool of new Set([...booked.keys(), ...there.keys()])) {
    const [ledger, tables] = [booked.get(pool) ?? NOTHING, there.get(pool) ?? NOTHING];
    if (ledger !== tables)
      findings.push({ ...ABOUT, id: pool, detail: `ledger ${ledger}, tables ${tables}` });
  }
  return findings;
}

const ABOUT = { invariant: 'I21', figure: 'ledgerDifferences' } as const;
const NOTHING = 'free 0, held 0, taken 0, out 0';

const countsOf = (rows: readonly Pool[]): Map<string, string> =>
  new Map(
    rows.map((row) => [
      `${row.unit} ${row.pool}`,
      `free ${Number(row.free)}, held ${Number(row.held)}, taken ${Number(row.taken)}, out ${Number(row.out_of)}`,
    ]),
  );

const MOVES = `
  SELECT id, unit, pool_id, to_bucket AS bucket, CAST(quantity AS SIGNED) AS moved FROM capacity_ledger
   UNION ALL
  SELECT id, unit, pool_id, from_bucket, -CAST(quantity AS SIGNED) FROM capacity_ledger`;

const LEDGER = `
  SELECT unit, pool_id AS pool,
         SUM(IF(bucket = 'free', moved, 0)) AS free, SUM(IF(bucket = 'held', moved, 0)) AS held,
         SUM(IF(bucket = 'taken', moved, 0)) AS taken, SUM(IF(bucket = 'out', moved, 0)) AS out_of
    FROM (${MOVES}) moves GROUP BY unit, pool_id`;

const TABLES = `
  SELECT 'bed_open' AS unit, b.id AS pool,
         b.state NOT IN ('maintenance', 'closed') AND b.open_from IS NULL AS free,
         h.id IS NOT NULL AS held,
         b.state NOT IN ('maintenance', 'closed') AND b.open_from IS NOT NULL AND h.id IS NULL AS taken,
         b.state IN ('maintenance', 'closed') AS out_of
    FROM bed b
    LEFT JOIN capacity_hold h ON h.bed_id = b.id AND h.nights IS NULL AND h.state = 'pending'
   UNION ALL
  SELECT 'bed_night', n.bed_id, 0, SUM(h.state = 'pending'), SUM(h.state = 'confirmed'), 0
    FROM bed_night n JOIN capacity_hold h ON h.id = n.hold_id GROUP BY n.bed_id
   UNION ALL
  SELECT 'slot', s.id, CAST(s.capacity AS SIGNED) - s.used - s.out_of_service,
         COALESCE(SUM(IF(h.state = 'pending', u.quantity, 0)), 0),
         COALESCE(SUM(IF(h.state = 'confirmed', u.quantity, 0)), 0), s.out_of_service
    FROM capacity_slot s
    LEFT JOIN hold_slot u ON u.slot_id = s.id
    LEFT JOIN capacity_hold h ON h.id = u.hold_id
   GROUP BY s.id, s.capacity, s.used, s.out_of_service
   UNION ALL
  SELECT 'quarter', t.caregiver_id, t.quarters - COALESCE(q.given, 0), COALESCE(q.held, 0), COALESCE(q.taken, 0), 0
    FROM (SELECT caregiver_id, SUM(to_minute - from_minute) DIV 15 AS quarters
            FROM caregiver_shift GROUP BY caregiver_id) t
    LEFT JOIN (SELECT q.caregiver_id, COUNT(*) AS given, SUM(h.state = 'pending') AS held,
                      SUM(h.state = 'confirmed') AS taken
                 FROM caregiver_quarter q JOIN capacity_hold h ON h.id = q.hold_id
                GROUP BY q.caregiver_id) q ON q.caregiver_id = t.caregiver_id`;

const BELOW_ZERO = `
  SELECT pool_id AS id, CONCAT(unit, ' ', bucket, ' fell to ', MIN(running)) AS detail
    FROM (SELECT unit, pool_id, bucket, SUM(moved) OVER (PARTITION BY unit, pool_id, bucket ORDER BY id) AS running
            FROM (${MOVES}) moves WHERE bucket <> 'none') sums
   GROUP BY unit, pool_id, bucket HAVING MIN(running) < 0`;
