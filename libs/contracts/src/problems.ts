import { z } from 'zod';

/** A sentence in both languages that a person reads. */
export const Text = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Text' });
export type Text = z.infer<typeof Text>;

/** One wrong field: where (JSON pointer), what is wrong. */
export const FieldError = z.object({ pointer: z.string(), message: Text }).meta({ id: 'FieldError' });
export type FieldError = z.infer<typeof FieldError>;

/** RFC 9457 problem details with a stable code and plain sentences. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    userMessage: Text,
    fieldErrors: z.array(FieldError).optional(),
    correlationId: z.string(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** How a refusal code is answered over HTTP. */
export interface ProblemSpec {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 412 | 422 | 429 | 500 | 503;
  readonly userMessage: Text;
}

/** A complete map from a context's refusal codes to answers: a missing code does not compile. */
export type ProblemTable<Code extends string> = Readonly<Record<Code, ProblemSpec>>;
