import { type ProblemSpec, type ProblemTable } from '@yilian/contracts';
import { commonProblems, type DeclaredRoute, type EndpointSpec, some } from '@yilian/platform';
import { type JsonSchema, type Schemas } from './schemas';

/** What guard, interceptor and filter answer to every route, as far as the route gives them a reason to. */
export function edgeProblems(
  { access, needsKey, endpoint }: DeclaredRoute,
  takesInput: boolean,
): ProblemTable<string> {
  const roles = access?.roles ?? [];
  return {
    ...(takesInput ? some(commonProblems, 'common.invalid') : {}),
    ...(roles === 'public' ? {} : some(commonProblems, 'common.signed-out')),
    // A key that somebody shows where nobody asked for one is refused, too.
    ...(roles === 'public' ? {} : some(commonProblems, 'common.forbidden')),
    ...(endpoint?.keyScope ? some(commonProblems, 'common.key-scope', 'common.too-many-requests') : {}),
    ...(needsKey
      ? some(commonProblems, 'idempotency.missing', 'idempotency.other-body', 'idempotency.in-progress')
      : {}),
    ...some(commonProblems, 'common.internal', 'common.busy'),
  };
}

/** Refusals that may be over soon. */
const RESTING = new Set([429, 503]);
const RETRY_AFTER = {
  description: 'Seconds to wait, where that is known.',
  schema: { type: 'integer' },
};

/** One answer as the document describes it. */
export interface Answered {
  readonly description: string;
  readonly headers?: Readonly<Record<string, object>>;
  readonly content?: Record<string, { readonly schema: JsonSchema }>;
}

/** A route that says what it answers. */
export type DescribedRoute = DeclaredRoute & { readonly endpoint: EndpointSpec };

/**
 * Every answer of a route by status: what was asked for, and each refusal with its codes. Many routes refuse alike:
 * refusals are written once, into `refusals`, by the name of their codes.
 */
export function responsesOf(
  route: DescribedRoute,
  takesInput: boolean,
  schemas: Schemas,
  refusals: Record<string, Answered>,
): Record<string, Answered | { readonly $ref: string }> {
  const { endpoint, status } = route;
  const done = [status, ...(endpoint.alsoStatus === undefined ? [] : [endpoint.alsoStatus])];
  const problems = { ...endpoint.problems, ...edgeProblems(route, takesInput) };
  const refused = byStatus(problems).map(([one, codes]) => {
    const name = codes.join('_');
    refusals[name] = refusal(one, codes, problems);
    return [String(one), { $ref: `#/components/responses/${name}` }] as const;
  });
  return {
    ...Object.fromEntries(refused),
    ...Object.fromEntries(done.map((one) => [String(one), bodyOf(endpoint, schemas)])),
  };
}

function bodyOf({ summary, answer, media }: EndpointSpec, schemas: Schemas): Answered {
  if (!answer && media !== undefined)
    return {
      description: summary,
      content: { [media ?? 'application/json']: { schema: { type: 'string', format: 'binary' } } },
    };
  if (!answer) return { description: summary };
  return {
    description: summary,
    content: { [media ?? 'application/json']: { schema: schemas.convert(answer, 'output') } },
  };
}

function byStatus(problems: ProblemTable<string>): [ProblemSpec['status'], string[]][] {
  const groups = new Map<ProblemSpec['status'], string[]>();
  for (const [code, { status }] of Object.entries(problems).sort(([a], [b]) => (a < b ? -1 : 1))) {
    groups.set(status, [...(groups.get(status) ?? []), code]);
  }
  return [...groups];
}

const refusal = (status: number, codes: readonly string[], problems: ProblemTable<string>): Answered => ({
  description: codes.map((code) => `\`${code}\`: ${problems[code]!.userMessage.en}`).join('\n\n'),
  ...(RESTING.has(status) ? { headers: { 'Retry-After': RETRY_AFTER } } : {}),
  content: {
    'application/problem+json': {
      schema: {
        allOf: [
          { $ref: '#/components/schemas/Problem' },
          {
            type: 'object',
            properties: { status: { const: status }, code: { type: 'string', enum: codes } },
            required: ['status', 'code'],
          },
        ],
      },
    },
  },
});
