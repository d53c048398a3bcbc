import { requestNumber } from './request-number';

describe('requestNumber', () => {
  it('starts with the date and can be read aloud', () => {
    expect(requestNumber('2026-11-23', 'a')).toMatch(/^261123-[0-9A-HJKMNP-TV-Z]{6}$/);
  });

  it('differs for twenty thousand requests of one day nearly always', () => {
    const numbers = Array.from({ length: 20_000 }, (_, i) => requestNumber('2026-11-23', `id-${i}`));
    expect(new Set(numbers).size).toBeGreaterThan(19_990);
  });
});
