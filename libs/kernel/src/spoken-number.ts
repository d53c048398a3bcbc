import { hash32 } from './random';

/** Digits and letters that nobody mistakes on the phone (Crockford). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number to say on the phone, e.g. `TS261125-7KX2M9`: its beginning tells what it is of. `salt` is a fresh id. */
export function spokenNumber(prefix: string, date: string, salt: string): string {
  const bits = hash32(salt);
  const signs = Array.from({ length: 6 }, (_, index) => SIGNS[(bits >>> (5 * index)) & 31]).join('');
  return `${prefix}${date.slice(2).replaceAll('-', '')}-${signs}`;
}
