import { type Connection, type Pool, type RowDataPacket } from 'mysql2/promise';
import { capacityChecks } from './checks/capacity-checks';
import { type Check, type Finding, type Read } from './checks/finding';
import { ledgerFindings } from './checks/ledger-checks';
import { requestChecks } from './checks/request-checks';
import { servingChecks } from './checks/serving-checks';
import { storyFindings } from './checks/story-checks';

export { type Figure, type Finding, type Read } from './checks/finding';

/** A request that a client was told is taken in. */
export interface AcknowledgedRequest {
  readonly requestId: string;
  readonly accountId: string;
  readonly key: string;
}

const IDS_AT_ONCE = 500;

/**
 * Looks for broken promises in the tables, by plain SQL that shares nothing with the programs it judges. Reads only, and
 * expects that nothing runs meanwhile: what is under way would look like a difference.
 */
export async function check(
  database: Connection | Pool,
  acknowledged: readonly AcknowledgedRequest[] = [],
): Promise<Finding[]> {
  const read = reading(database);
  return [
    ...(await lostOf(read, acknowledged)),
    ...(await brokenOf(read, [...requestChecks, ...capacityChecks])),
    ...(await storyFindings(read)),
    ...(await ledgerFindings(read)),
  ];
}

/** The same for the services themselves, once their days are over. */
export async function checkServed(database: Connection | Pool): Promise<Finding[]> {
  return brokenOf(reading(database), servingChecks);
}

async function brokenOf(read: Read, checks: readonly Check[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { sql, ...about } of checks) {
    const rows = await read<{ id: string; detail: string }>(sql);
    findings.push(...rows.map(({ id, detail }) => ({ ...about, id, detail })));
  }
  return findings;
}

const reading =
  (database: Connection | Pool): Read =>
  async <Row>(sql: string, parameters: readonly unknown[] = []) => {
    const [rows] = await database.query<RowDataPacket[]>(sql, [...parameters]);
    return rows as Row[];
  };

/** I1: what a client was told is taken in is there, and so is the answer under its key. */
async function lostOf(read: Read, acknowledged: readonly AcknowledgedRequest[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  const lost = (id: string, detail: string): void => {
    findings.push({ invariant: 'I1', figure: 'lost', id, detail });
  };
  for (let start = 0; start < acknowledged.length; start += IDS_AT_ONCE) {
    const some = acknowledged.slice(start, start + IDS_AT_ONCE);
    const requests = await read<{ id: string }>('SELECT id FROM care_request WHERE id IN (?)', [
      some.map(({ requestId }) => requestId),
    ]);
    const keys = await read<{ id: string }>(
      'SELECT idem_key AS id FROM idempotency_key WHERE sealed_result IS NOT NULL AND idem_key IN (?)',
      [some.map(({ key }) => key)],
    );
    const there = new Set([...requests, ...keys].map(({ id }) => id));
    for (const { requestId, key } of some) {
      if (!there.has(requestId)) lost(requestId, 'was acknowledged and is not there');
      if (!there.has(key)) lost(requestId, `has no stored answer under its key ${key}`);
    }
  }
  return findings;
}
