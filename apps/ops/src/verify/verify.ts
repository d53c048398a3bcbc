import { recount } from '@yilian/capacity';
import { brokenFindings } from '@yilian/inspection';
import { recountBeds } from '@yilian/monitoring';
import { type Database, type FieldCipher } from '@yilian/platform';
import { INVARIANTS } from './invariants.query';

/** One promise and what breaks it. */
export interface Checked {
  readonly name: string;
  readonly findings: readonly string[];
}

/** Looks at every promise that can be seen in the rows (I2, I6, I7, I9, I11, both recounts, seals). Reads only. */
export async function verifyAll(database: Database, cipher: FieldCipher): Promise<Checked[]> {
  const checked: Checked[] = [];
  for (const [name, sql] of Object.entries(INVARIANTS)) {
    const rows = await database.read<{ id: string; detail: string }>(sql);
    checked.push({ name, findings: rows.map(({ id, detail }) => `${id}: ${detail}`) });
  }
  const { differences } = await recount(database);
  checked.push({
    name: 'I6 I7 units of capacity agree, none is given twice',
    findings: differences.map(({ check, id, detail }) => `${check} ${id}: ${detail}`),
  });
  checked.push(await livePicture(database));
  const broken = await brokenFindings(database, cipher);
  checked.push({
    name: 'I11 findings of inspections are as they were written',
    findings: broken.map(({ id, detail }) => `${id}: ${detail}`),
  });
  return checked;
}

/** The picture follows the beds through the queue, so it is judged only when nothing is on its way. */
async function livePicture(database: Database): Promise<Checked> {
  const name = 'the live picture counts the beds that there are';
  const [row] = await database.read<{ waiting: number }>(
    `SELECT (SELECT COUNT(*) FROM outbox_fact WHERE type = 'capacity.beds-moved.v1')
          + (SELECT COUNT(*) FROM work_item WHERE job = 'monitoring.count-beds' AND state = 'queued') AS waiting`,
  );
  if (Number(row?.waiting) > 0) return { name: `${name} (not judged: moves are on their way)`, findings: [] };
  const beds = await recountBeds(database);
  return {
    name,
    findings: beds.map((one) => `${one.townCode} ${one.kind} ${one.state}: ${one.counted} of ${one.beds}`),
  };
}
