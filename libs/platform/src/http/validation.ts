import { StandardSchemaValidationPipe } from '@nestjs/common';
import { type FieldError } from '@yilian/contracts';
import { commonProblem } from './problem';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly code?: string;
}

/** Plain sentences for zod's issue codes; anything else falls back to zod's own words. */
const sentences: Readonly<Record<string, string>> = {
  invalid_type: '格式不对或没有填写',
  too_small: '太小或太短',
  too_big: '太大或太长',
  invalid_format: '写法不对',
  invalid_value: '不是可选的值',
  unrecognized_keys: '有不认识的内容',
};

/** Checks bodies, queries and parameters against their zod schema; every fault is told at once. */
export const validationPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      commonProblem('common.invalid', (issues as readonly Issue[]).map(fieldError)),
  });

/** A zod issue as a field error with an RFC 6901 pointer. */
export function fieldError(issue: Issue): FieldError {
  const keys = (issue.path ?? []).map((step) => (typeof step === 'object' ? step.key : step));
  const pointer = keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return { pointer, message: { zh: sentences[issue.code ?? ''] ?? issue.message, en: issue.message } };
}
