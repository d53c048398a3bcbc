import { hash32 } from '@yilian/kernel';

/** Digits and letters that nobody mistakes on the phone (Crockford). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number to say on the phone: date of asking and six signs, e.g. `261123-7KX2M9`. `salt` is a fresh id. */
export function requestNumber(date: string, salt: string): string {
  let rest = hash32(salt) * 4 + (hash32(`${salt}.`) & 3);
  let signs = '';
  for (let index = 0; index < 6; index += 1) {
    signs = SIGNS[rest % 32]! + signs;
    rest = Math.floor(rest / 32);
  }
  return `${date.slice(2).replaceAll('-', '')}-${signs}`;
}
