import { isDuplicate, Overtaken, type Tx } from '@yilian/platform';

/** MariaDB turns an IN list of 1,000 or more into a join, which may lock rows in another order. */
const PER_STATEMENT = 500;

function* packs<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += PER_STATEMENT)
    yield list.slice(start, start + PER_STATEMENT);
}

/** Runs a SELECT with one `IN (?)` over any number of values, in ascending order of the values. */
export async function selectIn<Row>(
  tx: Tx,
  sql: string,
  values: Iterable<string>,
  rest: readonly unknown[] = [],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const pack of packs([...new Set(values)].sort()))
    rows.push(...(await tx.query<Row>(sql, [pack, ...rest])));
  return rows;
}

/** Inserts rows; `into` names table and columns. @throws the driver's error 1062 when a unique key refuses one. */
export async function insertRows(tx: Tx, into: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  for (const pack of packs(rows)) await tx.execute(`INSERT INTO ${into} VALUES ?`, [pack]);
}

/** Inserts rows whose unique key is the guard. @throws Overtaken when somebody else has one of the keys. */
export async function claimRows(tx: Tx, into: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  try {
    await insertRows(tx, into, rows);
  } catch (error) {
    throw isDuplicate(error) ? new Overtaken(into) : error;
  }
}

/**
 * The rows of a JSON array of arrays as table `w`, so that one constant statement changes any number of rows. Column
 * types by position, such as `{ id: 'CHAR(36)' }`.
 */
export const rowsOfJson = (columns: Readonly<Record<string, string>>): string =>
  `JSON_TABLE(?, '$[*]' COLUMNS (${Object.entries(columns)
    .map(([name, type], position) => `${name} ${type} PATH '$[${position}]'`)
    .join(', ')})) w`;

/** `w.id` in the character set of the id columns; without it no index is used. */
export const ID_OF_JSON = 'CONVERT(w.id USING ascii) COLLATE ascii_bin';

/**
 * Runs an UPDATE over `rowsOfJson` whose WHERE holds the guard.
 * @throws Overtaken when the guard refused one of the rows.
 */
export async function updateGuarded(
  tx: Tx,
  sql: string,
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  for (const pack of packs(rows)) {
    const changed = await tx.execute(sql, [JSON.stringify(pack)]);
    if (changed !== pack.length) throw new Overtaken(sql.slice(0, 60));
  }
}

/** Runs a DELETE over `rowsOfJson` with the given ids. */
export async function deleteByIds(tx: Tx, sql: string, ids: readonly string[]): Promise<void> {
  for (const pack of packs(ids)) await tx.execute(sql, [JSON.stringify(pack.map((id) => [id]))]);
}

/** Runs an UPDATE that must match so many rows. @throws Overtaken when it matches others, or a unique key refuses it. */
export async function updateExactly(
  tx: Tx,
  rows: number,
  sql: string,
  parameters: readonly unknown[],
): Promise<void> {
  try {
    if ((await tx.execute(sql, parameters)) === rows) return;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  throw new Overtaken(sql.slice(0, 60));
}
