import { type FieldError } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type PasswordFault, passwordFault } from './domain/password-rules';

/** A password that is refused, with the reason at its field. */
export interface WeakPassword {
  readonly code: 'accounts.weak-password';
  readonly fieldErrors: readonly FieldError[];
}

const sentences: Readonly<Record<PasswordFault, FieldError['message']>> = {
  'too-short': { zh: '至少需要 10 个字符。', en: 'It needs at least 10 characters.' },
  'too-long': { zh: '最多 128 个字符。', en: 'It may have at most 128 characters.' },
  'too-common': { zh: '这个密码太常见。', en: 'It is one of the passwords that are guessed first.' },
  'too-plain': { zh: '重复或连续的字符太多。', en: 'It is mostly a repetition or a run.' },
  'like-login': { zh: '密码里不能包含登录名。', en: 'It must not contain the login.' },
};

/** Checks a new password by the rules; a refusal points at `/password`. */
export function checkPassword(password: string, login: string): Result<null, WeakPassword> {
  const fault = passwordFault(password, login);
  if (!fault) return ok(null);
  return refuse({
    code: 'accounts.weak-password',
    fieldErrors: [{ pointer: '/password', message: sentences[fault] }],
  });
}
