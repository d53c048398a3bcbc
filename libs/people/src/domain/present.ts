import { type OlderPerson } from './older-person';
import { type Contact, type PersonView } from '@yilian/contracts';
import { mayAsk, readerOf, type Standing, type View } from './scope';

/** The family name and stars for the rest; a Chinese name shows its first character. */
export function maskName(name: string): string {
  const characters = Array.from(name);
  return `${characters[0] ?? ''}${'*'.repeat(Math.max(1, Math.min(3, characters.length - 1)))}`;
}

/** First three and last four digits of a long number, the last two of a short one. */
export const maskPhone = (phone: string): string =>
  phone.length >= 10 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `****${phone.slice(-2)}`;

/** Shows a person to somebody who may see it in full or masked, and who that is to the person. */
export function present(person: OlderPerson, view: Exclude<View, 'none'>, reader: Standing): PersonView {
  const { contact, categories, needs, ...facts } = person;
  const standing = { relation: readerOf(reader), mayAsk: mayAsk(reader) };
  const rest = { ...facts, ...standing, categories: [...categories], needs: [...needs] };
  if (view === 'full') return { ...rest, ...contact, masked: false };
  const hidden: Contact = { name: maskName(contact.name), phone: maskPhone(contact.phone), address: '' };
  return { ...rest, ...hidden, masked: true, address: null, point: null, notes: null };
}
