import { type FieldError, type Problem, type ProblemDetails, type Text } from '@yilian/contracts';

/** An answer that is not the wanted one, in words that can be shown. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly userMessage: Text,
    readonly fieldErrors: readonly FieldError[] = [],
    /** What goes with the code, such as what is still free. */
    readonly details: ProblemDetails = {},
  ) {
    super(code);
  }
}

const UNREACHABLE: Text = {
  zh: '连不上网络，请检查后再试。您填写的内容还在。',
  en: 'There is no connection. Check it and try again; what you filled in is still here.',
};
const UNKNOWN: Text = {
  zh: '系统出错了，请稍后再试。',
  en: 'Something went wrong. Please try again shortly.',
};

/** No answer came: the request may or may not have arrived, so it is repeated with the same key. */
export const unreachable = (): Refused => new Refused('web.unreachable', 0, UNREACHABLE);

/** Makes a refusal of whatever an answer with an error status carried. */
export function refusedBy(status: number, body: unknown): Refused {
  const problem = body as Partial<Problem> | undefined;
  if (typeof problem?.code !== 'string' || !problem.userMessage)
    return new Refused('web.unknown', status, UNKNOWN);
  return new Refused(problem.code, status, problem.userMessage, problem.fieldErrors ?? [], problem.details);
}

/** Anything thrown, as something that can be shown. */
export const asRefused = (error: unknown): Refused =>
  error instanceof Refused ? error : new Refused('web.unknown', 0, UNKNOWN);
