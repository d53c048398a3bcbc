import { loadConfig } from '@yilian/config';
import { FieldCipher } from './field-cipher';

const cipherWith = (byte: number): FieldCipher =>
  new FieldCipher(
    loadConfig({
      DATABASE_URL: 'mysql://a:b@127.0.0.1/c',
      REDIS_URL: 'redis://127.0.0.1',
      TOKEN_KEY: Buffer.alloc(32, 9).toString('base64'),
      DATA_KEY: Buffer.alloc(32, byte).toString('base64'),
    }),
  );

describe('FieldCipher', () => {
  const cipher = cipherWith(1);
  const sealed = cipher.seal('older_person.phone.1', '13800001234');

  it('opens what it sealed, and never seals alike twice', () => {
    expect(cipher.open('older_person.phone.1', sealed)).toBe('13800001234');
    expect(cipher.seal('older_person.phone.1', '13800001234')).not.toBe(sealed);
  });

  it.each([
    ['another row', () => cipher.open('older_person.phone.2', sealed)],
    ['another column', () => cipher.open('older_person.name.1', sealed)],
    ['another key', () => cipherWith(2).open('older_person.phone.1', sealed)],
    [
      'a flipped character',
      () =>
        cipher.open(
          'older_person.phone.1',
          `${sealed.slice(0, 30)}${sealed[30] === 'A' ? 'B' : 'A'}${sealed.slice(31)}`,
        ),
    ],
  ])('fails closed for %s', (_name, open) => {
    expect(open).toThrow();
  });

  it('gives equal texts equal fingerprints, per column', () => {
    expect(cipher.blindIndex('phone', '1')).toBe(cipher.blindIndex('phone', '1'));
    expect(cipher.blindIndex('phone', '1')).not.toBe(cipher.blindIndex('id_number', '1'));
  });
});
