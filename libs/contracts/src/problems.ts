import { z } from 'zod';
import { ProblemDetails } from './problem-details';
import { FieldError, Text } from './texts';

export { FieldError, Text } from './texts';

/** RFC 9457 problem details with a stable code and plain sentences. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    userMessage: Text,
    fieldErrors: z.array(FieldError).optional(),
    details: ProblemDetails.optional(),
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
