import { type Config } from '@yilian/config';
import { type DataSource } from 'typeorm';

/** A server setting that could lose data or breaks an assumption of the code. */
export interface Complaint {
  readonly what: string;
  readonly remedy: string;
}

/** Thrown at boot; the message lists every complaint with its remedy. */
export class UnsafeServerError extends Error {
  constructor(server: string, complaints: readonly Complaint[]) {
    super(
      `${server} is not safe to use:\n${complaints.map(({ what, remedy }) => `  - ${what} → ${remedy}`).join('\n')}`,
    );
  }
}

/** The unique keys that the promises rest on: table, columns. */
const FENCES: readonly (readonly [table: string, columns: string])[] = [
  ['idempotency_key', 'account_id,idem_key'],
  ['event_log', 'channel,seq'],
  ['bed_night', 'bed_id,night'],
  ['caregiver_quarter', 'caregiver_id,quarter_at'],
  ['capacity_slot', 'service_id,on_date,part'],
  ['capacity_hold', 'offer_id'],
  ['care_request', 'hold_id'],
  ['family_hold', 'account_id,place'],
  ['offer', 'accepted_request_id'],
  ['stay_paper', 'older_person_id,kind,slot'],
  ['review', 'first_of'],
  ['visit', 'hold_id,on_date,ordinal'],
  ['visit_proof', 'id'],
  ['standing_order_day', 'order_id,on_date'],
  ['sos_alert', 'open_key'],
  ['meal_delivery', 'request_id,on_date,meal'],
  ['delivery_report', 'client_id'],
  ['welfare_check', 'delivery_id'],
  ['tour', 'live_account_id,provider_id,on_date,from_minute'],
  ['tour_slot', 'provider_id,on_date,from_minute'],
  ['finding_record', 'finding_id,seq'],
  ['finding_raise', 'finding_id,round,step'],
];

/** The server's settings that matter. */
export interface Variables {
  readonly flush: number;
  readonly version: string;
  readonly sql_mode: string;
  readonly binlog_format: string;
  readonly isolation: string;
}

/** MariaDB 10.11 knows the variable by its old name only. */
const ISOLATION = {
  mariadb: '@@session.tx_isolation',
  mysql: '@@session.transaction_isolation',
} as const;

/**
 * Refuses a database that could lose or corrupt what is entrusted to it: kill tests cannot find these settings.
 * @throws UnsafeServerError with all complaints.
 */
export async function selfCheck(source: DataSource, config: Config): Promise<void> {
  const [server] = await source.query<Variables[]>(
    `SELECT @@global.innodb_flush_log_at_trx_commit AS flush, @@version AS version, @@session.sql_mode AS sql_mode,
            @@binlog_format AS binlog_format, ${ISOLATION[config.database.DATABASE_TYPE]} AS isolation`,
  );
  const complaints = serverComplaints(server!, config);
  const migrated = await source.query<unknown[]>("SHOW TABLES LIKE 'schema_migration'");
  if (migrated.length > 0) complaints.push(...(await fenceComplaints(source)));
  if (complaints.length > 0) {
    await source.destroy();
    throw new UnsafeServerError('The database', complaints);
  }
}

/** What is wrong with a server's settings, as the session sees them. */
export function serverComplaints(server: Variables, config: Config): Complaint[] {
  const complaints: Complaint[] = [];
  if (server.flush !== 1) {
    complaints.push({
      what: `innodb_flush_log_at_trx_commit is ${server.flush}: a crash loses answered requests`,
      remedy: 'SET GLOBAL innodb_flush_log_at_trx_commit = 1 and write it into the server configuration',
    });
  }
  const type = /mariadb/i.test(server.version) ? 'mariadb' : 'mysql';
  if (type !== config.database.DATABASE_TYPE) {
    complaints.push({
      what: `DATABASE_TYPE says ${config.database.DATABASE_TYPE} but the server is ${type} ${server.version}`,
      remedy: `set DATABASE_TYPE=${type}`,
    });
  }
  if (server.isolation !== 'READ-COMMITTED') {
    complaints.push({
      what: `transactions run at ${server.isolation}: the relay would deadlock the writers`,
      remedy: 'allow sessions to set READ COMMITTED (something between us and the server resets it)',
    });
  }
  if (!/STRICT_(ALL|TRANS)_TABLES/.test(server.sql_mode)) {
    complaints.push({
      what: 'sql_mode is not strict: wrong values would be cut silently',
      remedy: "SET GLOBAL sql_mode = CONCAT(@@sql_mode, ',STRICT_ALL_TABLES')",
    });
  }
  if (server.binlog_format === 'STATEMENT') {
    complaints.push({
      what: 'binlog_format is STATEMENT, which READ COMMITTED cannot write',
      remedy: "SET GLOBAL binlog_format = 'ROW' (or MIXED)",
    });
  }
  return complaints;
}

async function fenceComplaints(source: DataSource): Promise<Complaint[]> {
  const rows = await source.query<{ table_name: string; columns: string }[]>(
    `SELECT table_name AS table_name, GROUP_CONCAT(column_name ORDER BY seq_in_index) AS \`columns\`
       FROM information_schema.statistics WHERE table_schema = DATABASE() AND non_unique = 0
      GROUP BY table_name, index_name`,
  );
  const present = new Set(rows.map((row) => `${row.table_name}:${row.columns}`));
  return FENCES.filter(([table, columns]) => !present.has(`${table}:${columns}`)).map(([table, columns]) => ({
    what: `unique key ${table}(${columns}) is missing: something could be given twice`,
    remedy: 'run the migrations (npm run ops -- migrate) or restore the key',
  }));
}
