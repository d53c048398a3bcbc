import { type FieldError, type ProblemDetails, type ProblemSpec, type ProblemTable } from '@yilian/contracts';
import { type Refused, type Result } from '@yilian/kernel';

/** Any refusal: a code of the context's closed list and, where useful, the wrong fields. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly fieldErrors?: readonly FieldError[];
  /** What somebody needs to go on, e.g. the version that others wrote meanwhile. Plain JSON. */
  readonly details?: ProblemDetails;
}

/** Thrown at the edge only: the answer is a problem document. */
export class ProblemException extends Error {
  constructor(
    readonly code: string,
    readonly spec: ProblemSpec,
    readonly fieldErrors: readonly FieldError[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
    readonly details?: ProblemDetails,
  ) {
    super(code);
  }
}

/** Unwraps a use case's result for the wire: its value, or its refusal as a problem. */
export function answer<T, Code extends string>(
  result: Result<T, Refusal<Code>>,
  problems: ProblemTable<Code>,
): T {
  if (result.ok) return result.value;
  throw refusalProblem(result, problems);
}

const refusalProblem = <Code extends string>(
  { refusal }: Refused<Refusal<Code>>,
  problems: ProblemTable<Code>,
): ProblemException =>
  new ProblemException(refusal.code, problems[refusal.code], refusal.fieldErrors, {}, refusal.details);

/** Problems that any route can answer with. */
export const commonProblems = {
  'common.not-found': {
    status: 404,
    userMessage: { zh: '没有找到您要的内容。', en: 'We could not find what you asked for.' },
  },
  'common.invalid': {
    status: 400,
    userMessage: { zh: '有些内容需要改正。', en: 'Some of what was sent needs to be corrected.' },
  },
  'common.signed-out': {
    status: 401,
    userMessage: { zh: '请先登录。', en: 'Please sign in first.' },
  },
  'common.forbidden': {
    status: 403,
    userMessage: { zh: '您的身份不能使用这项功能。', en: 'Your role cannot use this function.' },
  },
  'common.key-scope': {
    status: 403,
    userMessage: {
      zh: '这把对接密钥没有这项权限。请机构负责人在“系统对接”中另建密钥。',
      en: 'This access key may not do that. The manager can make one with the scope under Connections.',
    },
  },
  'common.too-many-requests': {
    status: 429,
    userMessage: { zh: '请求太频繁，请稍后再试。', en: 'Too many requests; please wait a little.' },
  },
  'common.busy': {
    status: 503,
    userMessage: { zh: '系统正忙，请稍后再试。', en: 'The system is busy, please try again shortly.' },
  },
  'common.internal': {
    status: 500,
    userMessage: { zh: '系统出错了，我们已记录。', en: 'Something went wrong on our side; it was recorded.' },
  },
  'idempotency.missing': {
    status: 400,
    userMessage: {
      zh: '请求缺少 Idempotency-Key，无法安全重试。',
      en: 'The Idempotency-Key header is missing, so this could not be repeated safely.',
    },
  },
  'idempotency.other-body': {
    status: 422,
    userMessage: {
      zh: '同一个 Idempotency-Key 已用于另一个请求。',
      en: 'This Idempotency-Key was used for a different request.',
    },
  },
  'idempotency.in-progress': {
    status: 409,
    userMessage: {
      zh: '同一个请求正在处理，请稍后再试。',
      en: 'The same request is being handled; try again.',
    },
  },
} as const satisfies ProblemTable<string>;

/** One of the problems that any route can answer with, ready to throw. */
export const commonProblem = (
  code: keyof typeof commonProblems,
  fieldErrors: readonly FieldError[] = [],
): ProblemException => new ProblemException(code, commonProblems[code], fieldErrors);
