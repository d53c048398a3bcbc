import { type DataSource } from 'typeorm';

/** Statements that turn the schema of a database into that of the rows, and back. */
export interface SchemaDifference {
  readonly up: readonly string[];
  readonly down: readonly string[];
}

interface LoggedQuery {
  readonly query: string;
  readonly parameters?: readonly unknown[] | undefined;
}

/** Compares the connected database with the rows of the data source; changes nothing. */
export async function schemaDifference(source: DataSource): Promise<SchemaDifference> {
  const builder = source.driver.createSchemaBuilder();
  const { upQueries, downQueries } = await builder.log();
  const database = source.driver.database ?? '';
  return {
    up: upQueries.map((one) => statementOf(one, database)),
    down: downQueries.map((one) => statementOf(one, database)).reverse(),
  };
}

/**
 * A logged query as one statement that runs in a database of any name. TypeORM notes the expressions of generated
 * columns in a table of its own, with the name of the database beside them.
 */
function statementOf({ query, parameters = [] }: LoggedQuery, database: string): string {
  const values = [...parameters];
  return query.replaceAll(`\`${database}\`.`, '').replaceAll('?', () => literal(values.shift(), database));
}

function literal(value: unknown, database: string): string {
  if (value === database) return 'DATABASE()';
  if (typeof value !== 'string')
    throw new Error(`A migration cannot hold a parameter of type ${typeof value}`);
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
