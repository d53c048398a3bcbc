import { complaintNumber } from './complaint-number';

it('is short, of the day, and another for each complaint', () => {
  expect(complaintNumber('2026-11-25', 'a')).toMatch(/^TS261125-[0-9A-HJKMNP-TV-Z]{6}$/);
  const many = new Set(
    Array.from({ length: 500 }, (_, index) => complaintNumber('2026-11-25', `id ${index}`)),
  );
  expect(many.size).toBe(500);
});
