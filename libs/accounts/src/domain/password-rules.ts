/** Why a password is refused. */
export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'too-plain' | 'like-login';

const SHORTEST = 10;
const LONGEST = 128;
const FEWEST_DIFFERENT = 5;

/** What is tried first against Chinese sites and is long enough for us; shorter ones fail by their length. */
const COMMON: ReadonlySet<string> = new Set([
  '1q2w3e4r5t',
  '1qaz2wsx3edc',
  '123456789a',
  '5201314520',
  'a123456789',
  'aa123456789',
  'abc1234567',
  'abcd123456',
  'admin12345',
  'administrator',
  'asdfghjkl123',
  'iloveyou1314',
  'iloveyou520',
  'p@ssword123',
  'passw0rd123',
  'password12',
  'password123',
  'password1234',
  'q1w2e3r4t5',
  'qazwsxedc123',
  'qq123456789',
  'qwer123456',
  'qwertyuiop',
  'woaini1314',
  'woaini1314520',
  'woaini5201314',
  'yilian123456',
  'zxcvbnm123',
]);

/**
 * Checks a new password: 10 to 128 characters, no composition rules, not on the block list, not a run or a repetition,
 * not built around the login. Undefined when it will do.
 */
export function passwordFault(password: string, login: string): PasswordFault | undefined {
  const characters = Array.from(password.normalize('NFKC').toLowerCase());
  const text = characters.join('');
  if (characters.length < SHORTEST) return 'too-short';
  if (characters.length > LONGEST) return 'too-long';
  if (COMMON.has(text)) return 'too-common';
  if (new Set(characters).size < FEWEST_DIFFERENT || isRun(text)) return 'too-plain';
  return text.includes(login) ? 'like-login' : undefined;
}

/** True for 1234567890 and the like, up or down, where 0 follows 9. */
function isRun(text: string): boolean {
  const lines = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz'];
  return lines.some((line) => line.includes(text) || line.includes(Array.from(text).reverse().join('')));
}
