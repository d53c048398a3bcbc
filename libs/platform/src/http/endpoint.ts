import { SetMetadata } from '@nestjs/common';
import { type KeyScope, type ProblemTable } from '@yilian/contracts';
import { type z } from 'zod';

export const ENDPOINT = Symbol('endpoint');

/** What an endpoint says about itself to those who call it. The API's document and its clients are made from it. */
export interface EndpointSpec<Schema extends z.ZodType | null = z.ZodType | null> {
  /** Name of the operation in the document and in generated clients: a literal that does not change with the code. */
  readonly id: string;
  /** One line: what it does. */
  readonly summary: string;
  /** The body when it did what was asked; null when there is none. */
  readonly answer: Schema;
  /** The media type of an answer that is not JSON, such as `text/calendar`; without `answer` it is bytes. */
  readonly media?: string;
  /** What else it may answer with the same body. */
  readonly alsoStatus?: number;
  /** What an access key needs to call it, all of it; without this no key opens it. */
  readonly keyScope?: readonly [KeyScope, ...KeyScope[]];
  /** Its own refusals; those that guard, interceptor and filter add to every route are known. */
  readonly problems?: ProblemTable<string>;
}

/** What a method with this answer returns. */
type Told<Schema> = Schema extends z.ZodType ? z.infer<Schema> | Promise<z.infer<Schema>> : Promise<void>;

/** Declares what a route answers. The compiler keeps the method's return type and the schema together. */
export const Endpoint =
  <Schema extends z.ZodType | null>(spec: EndpointSpec<Schema>) =>
  <Method extends (...args: never[]) => Told<Schema>>(
    controller: object,
    name: string,
    method: TypedPropertyDescriptor<Method>,
  ): void => {
    SetMetadata(ENDPOINT, spec)(controller, name, method);
  };

/**
 * The part of a table that one endpoint can answer with. Given to `answer` as well, so that a refusal that is not
 * documented does not compile.
 */
export function some<Code extends string, Chosen extends NoInfer<Code>>(
  table: ProblemTable<Code>,
  ...codes: readonly Chosen[]
): ProblemTable<Chosen> {
  return Object.fromEntries(codes.map((code) => [code, table[code]])) as ProblemTable<Chosen>;
}
