import { type Database } from '@yilian/platform';
import { type LedgerUnit } from '../domain/ledger';
import { CHECKS } from './checks.query';

/** Units of one kind by bucket. Nights have no stock: their total is what is held and taken. */
export interface Counted {
  readonly total: number;
  readonly free: number;
  readonly held: number;
  readonly taken: number;
  readonly out: number;
}

/** Something that must not be: which promise is broken, for which row, and how. */
export interface Difference {
  readonly check: string;
  readonly id: string;
  readonly detail: string;
}

/** All units counted twice, and everything that does not agree. */
export interface Recount {
  readonly ledger: Readonly<Record<LedgerUnit, Counted>>;
  readonly tables: Readonly<Record<LedgerUnit, Counted>>;
  /** Empty when the books are in order. */
  readonly differences: readonly Difference[];
}

interface TotalRow {
  readonly source: 'ledger' | 'tables';
  readonly unit: LedgerUnit;
  readonly free: string | number | null;
  readonly held: string | number | null;
  readonly taken: string | number | null;
  readonly out_of: string | number | null;
}

/**
 * Counts all units from the ledger and from the tables and looks for broken promises. Each look is one statement, so it
 * sees one moment of the database and may run beside live traffic.
 */
export async function recount(database: Database): Promise<Recount> {
  const rows = await database.read<TotalRow>(TOTALS);
  const ledger = countsOf(rows, 'ledger');
  const tables = countsOf(rows, 'tables');
  const differences = UNITS.filter((unit) => !same(ledger[unit], tables[unit])).map((unit): Difference => ({
    check: 'ledger-equals-tables',
    id: unit,
    detail: `ledger ${JSON.stringify(ledger[unit])}, tables ${JSON.stringify(tables[unit])}`,
  }));
  for (const [check, sql] of Object.entries(CHECKS)) {
    const found = await database.read<{ id: string; detail: string }>(sql);
    differences.push(...found.map(({ id, detail }) => ({ check, id, detail })));
  }
  return { ledger, tables, differences };
}

const UNITS: readonly LedgerUnit[] = ['bed_night', 'bed_open', 'slot', 'quarter'];

function countsOf(rows: readonly TotalRow[], source: TotalRow['source']): Record<LedgerUnit, Counted> {
  const counts = UNITS.map((unit): [LedgerUnit, Counted] => {
    const row = rows.find((one) => one.source === source && one.unit === unit);
    const free = Number(row?.free ?? 0);
    const held = Number(row?.held ?? 0);
    const taken = Number(row?.taken ?? 0);
    const out = Number(row?.out_of ?? 0);
    return [unit, { total: free + held + taken + out, free, held, taken, out }];
  });
  return Object.fromEntries(counts) as Record<LedgerUnit, Counted>;
}

const same = (a: Counted, b: Counted): boolean =>
  a.free === b.free && a.held === b.held && a.taken === b.taken && a.out === b.out;

const balance = (bucket: string): string =>
  `COALESCE(SUM(CASE WHEN to_bucket = '${bucket}' THEN CAST(quantity AS SIGNED) ELSE 0 END), 0)
     - COALESCE(SUM(CASE WHEN from_bucket = '${bucket}' THEN CAST(quantity AS SIGNED) ELSE 0 END), 0)`;

const TOTALS = `
  SELECT 'ledger' AS source, unit, ${balance('free')} AS free, ${balance('held')} AS held,
         ${balance('taken')} AS taken, ${balance('out')} AS out_of
    FROM capacity_ledger GROUP BY unit
  UNION ALL
  SELECT 'tables', 'bed_open',
         SUM(b.state NOT IN ('maintenance', 'closed') AND b.open_from IS NULL),
         SUM(h.state = 'pending'),
         SUM(b.open_from IS NOT NULL) - COALESCE(SUM(h.state = 'pending'), 0),
         SUM(b.state IN ('maintenance', 'closed'))
    FROM bed b LEFT JOIN capacity_hold h ON h.open_bed_id = b.id
  UNION ALL
  SELECT 'tables', 'bed_night', 0, SUM(h.state = 'pending'), SUM(h.state = 'confirmed'), 0
    FROM bed_night n JOIN capacity_hold h ON h.id = n.hold_id
  UNION ALL
  SELECT 'tables', 'slot', SUM(s.capacity) - SUM(s.used) - SUM(s.out_of_service),
         (SELECT SUM(u.quantity) FROM hold_slot u JOIN capacity_hold h ON h.id = u.hold_id WHERE h.state = 'pending'),
         (SELECT SUM(u.quantity) FROM hold_slot u JOIN capacity_hold h ON h.id = u.hold_id WHERE h.state = 'confirmed'),
         SUM(s.out_of_service)
    FROM capacity_slot s
  UNION ALL
  SELECT 'tables', 'quarter',
         (SELECT SUM(to_minute - from_minute) / 15 FROM caregiver_shift) - COUNT(q.hold_id),
         SUM(h.state = 'pending'), SUM(h.state = 'confirmed'), 0
    FROM caregiver_quarter q JOIN capacity_hold h ON h.id = q.hold_id`;
