import { type ProblemTable } from '@yilian/contracts';
import { type Result } from '@yilian/kernel';
import { answer, ProblemException, type Refusal } from '@yilian/platform';
import { type AccountsRefusal } from './accounts.problems';
import { type CredentialsRefusal } from './check-credentials.use-case';

/** Like `answer`, and tells a guesser with `Retry-After` (whole seconds) how long to wait. */
export function answerCredentials<T, Code extends AccountsRefusal>(
  result: Result<T, Refusal<Code> | CredentialsRefusal>,
  problems: ProblemTable<Code | CredentialsRefusal['code']>,
): T {
  if (!result.ok && 'waitMs' in result.refusal) {
    const { code, waitMs } = result.refusal;
    throw new ProblemException(code, problems[code], [], {
      'retry-after': String(Math.ceil(waitMs / 1000)),
    });
  }
  return answer(result, problems);
}
