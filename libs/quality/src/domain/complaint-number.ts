import { hash32 } from '@yilian/kernel';

/** Digits and letters that nobody mistakes on the phone (Crockford). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number to say on the phone, e.g. `TS261125-7KX2M9`: its beginning tells it from a request's. `salt` is a fresh id. */
export function complaintNumber(date: string, salt: string): string {
  const bits = hash32(salt);
  const signs = Array.from({ length: 6 }, (_, index) => SIGNS[(bits >>> (5 * index)) & 31]).join('');
  return `TS${date.slice(2).replaceAll('-', '')}-${signs}`;
}
