import { copyWeek, overlaps } from './copy-week';

const dishes = [
  { course: 'soup' as const, zh: '汤', en: '', allergens: [], textures: ['regular' as const], diets: [] },
];

it('copies a week day by day, and what stands there already stays', () => {
  const week = [
    { date: '2026-11-23', meal: 'lunch' as const, dishes },
    { date: '2026-11-24', meal: 'dinner' as const, dishes },
  ];
  const { copies, kept } = copyWeek(
    week,
    [{ date: '2026-12-01', meal: 'dinner' }],
    '2026-11-23',
    '2026-11-30',
  );
  expect(copies).toEqual([{ date: '2026-11-30', meal: 'lunch', dishes }]);
  expect(kept).toBe(1);
});

it('is for two weeks that share no day', () => {
  expect(overlaps('2026-11-23', '2026-11-29')).toBe(true);
  expect(overlaps('2026-11-23', '2026-11-30')).toBe(false);
  expect(overlaps('2026-11-30', '2026-11-23')).toBe(false);
});
