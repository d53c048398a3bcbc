import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';

/** A JSON schema, as much of it as is looked at here. */
export type JsonSchema = Record<string, unknown>;

const PLACE = '#/components/schemas/';

/** Turns zod schemas into the document's, and gathers those that have a name of their own. */
export class Schemas {
  readonly named: Record<string, JsonSchema> = {};

  /** @throws Error when one name would mean two shapes. */
  convert(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const { $defs = {}, ...own } = z.toJSONSchema(schema, { io, override: tidy });
    delete own.$schema;
    for (const [name, shape] of Object.entries($defs)) this.name(name, placed(shape));
    return placed(own);
  }

  private name(name: string, shape: JsonSchema): void {
    const known = this.named[name];
    if (known && !isDeepStrictEqual(known, shape)) {
      throw new Error(`${name} is asked for in one shape and answered in another`);
    }
    this.named[name] = shape;
  }
}

/** Says the same in fewer words, and a table with a closed list of keys as an object with these properties. */
function tidy({ jsonSchema: schema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (schema.format !== undefined) delete schema.pattern;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  const { propertyNames, additionalProperties: each, required } = schema;
  if (!propertyNames || !required || each === undefined) return;
  schema.properties = Object.fromEntries(required.map((key) => [key, each]));
  schema.additionalProperties = false;
  delete schema.propertyNames;
}

/** References lead to where the document keeps its named schemas. */
const placed = (schema: object): JsonSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', `"${PLACE}`)) as JsonSchema;
