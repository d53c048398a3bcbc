import { createConnection, type RowDataPacket } from 'mysql2/promise';

interface DatabaseName extends RowDataPacket {
  name: string;
}

/** Drops the databases of this run (`yilian_<TEST_RUN_ID>_…`); the servers stay up for the next one. */
export default async function globalTeardown(): Promise<void> {
  const { TEST_DATABASE_URL: url, TEST_RUN_ID: run } = process.env;
  if (!url || !run) return;
  const connection = await createConnection(url);
  try {
    const [rows] = await connection.query<DatabaseName[]>(
      'SELECT schema_name AS name FROM information_schema.schemata WHERE LEFT(schema_name, ?) = ?',
      [`yilian_${run}_`.length, `yilian_${run}_`],
    );
    for (const { name } of rows) await connection.query('DROP DATABASE ??', [name]);
  } finally {
    await connection.end();
  }
}
