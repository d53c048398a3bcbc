import { type Result } from '@yilian/kernel';
import { answer, ProblemException, type Refusal } from '@yilian/platform';
import { accountsProblems, type AccountsRefusal } from './accounts.problems';
import { type CredentialsRefusal } from './check-credentials.use-case';

/** Like `answer`, and tells a guesser with `Retry-After` (whole seconds) how long to wait. */
export function answerCredentials<T>(result: Result<T, Refusal<AccountsRefusal> | CredentialsRefusal>): T {
  if (!result.ok && 'waitMs' in result.refusal) {
    const { code, waitMs } = result.refusal;
    throw new ProblemException(code, accountsProblems[code], [], {
      'retry-after': String(Math.ceil(waitMs / 1000)),
    });
  }
  return answer(result, accountsProblems);
}
