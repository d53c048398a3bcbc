import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SchemaDifference } from './schema-difference';

const MIGRATION = /^(\d{13})-([a-z0-9-]+)\.ts$/;

/** A migration as its file's name tells it. */
export interface MigrationName {
  /** Milliseconds since 1970 when it was generated; the order of migrations. */
  readonly timestamp: string;
  readonly name: string;
}

const fileOf = ({ timestamp, name }: MigrationName): string => `${timestamp}-${name}`;
const classOf = ({ timestamp, name }: MigrationName): string =>
  name.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()) + timestamp;

/** Writes a migration and the list of all of them; `replaced` goes away. */
export async function writeMigration(
  folder: string,
  migration: MigrationName,
  difference: SchemaDifference,
  replaced?: MigrationName,
): Promise<string> {
  if (replaced) await rm(join(folder, `${fileOf(replaced)}.ts`));
  const path = join(folder, `${fileOf(migration)}.ts`);
  await writeFile(path, migrationText(migration, difference));
  await writeFile(join(folder, 'index.ts'), indexText(await migrationsIn(folder)));
  return path;
}

/** The migrations of a folder, oldest first. */
export async function migrationsIn(folder: string): Promise<MigrationName[]> {
  const found = (await readdir(folder)).map((file) => MIGRATION.exec(file));
  return found
    .flatMap((match) => (match ? [{ timestamp: match[1]!, name: match[2]! }] : []))
    .sort((a, b) => (a.timestamp < b.timestamp ? -1 : 1));
}

function indexText(migrations: readonly MigrationName[]): string {
  const imports = migrations.map((one) => `import { ${classOf(one)} } from './${fileOf(one)}';\n`).join('');
  const list = migrations.map(classOf).join(', ');
  return `${imports}\n/** Every migration, oldest first. Written by \`npm run generate:migration\`. */\nexport const allMigrations = [${list}] as const;\n`;
}

const migrationText = (migration: MigrationName, { up, down }: SchemaDifference): string =>
  `import { type MigrationInterface, type QueryRunner } from 'typeorm';

const up = [
${up.map(line).join('\n')}
];

const down = [
${down.map(line).join('\n')}
];

/** Generated from the rows by \`npm run generate:migration\`. Never edited once it was merged. */
export class ${classOf(migration)} implements MigrationInterface {
  readonly name = '${classOf(migration)}';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
`;

const line = (statement: string): string => `  ${quoted(statement)},`;

/** A literal in the quotes that need fewer escapes, which is how the formatter would write it. */
function quoted(text: string): string {
  const count = (mark: string): number => text.split(mark).length - 1;
  const mark = count("'") > count('"') ? '"' : "'";
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll(mark, `\\${mark}`);
  return `${mark}${escaped}${mark}`;
}
