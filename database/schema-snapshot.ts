import { type DataSource } from 'typeorm';

/** The tables of a database as `CREATE TABLE` statements in the order of their names, without counters. */
export async function schemaSnapshot(source: DataSource): Promise<string> {
  const tables = await source.query<{ name: string }[]>(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name',
  );
  const statements: string[] = [];
  for (const { name } of tables) {
    const [row] = await source.query<{ 'Create Table': string }[]>(`SHOW CREATE TABLE \`${name}\``);
    statements.push(row!['Create Table'].replace(/ AUTO_INCREMENT=\d+/, ''));
  }
  return `${statements.join(';\n\n')};\n`;
}
