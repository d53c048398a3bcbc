import { deliverySentence, welfareSentence } from './meal-story';

it('tells a meal by its day, with the reason where there is one', () => {
  expect(deliverySentence('2026-11-28', 'lunch', 'delivered', null)).toEqual({
    zh: '11月28日午餐：已送达',
    en: 'The lunch of 2026-11-28 was delivered',
  });
  expect(deliverySentence('2026-11-28', 'dinner', 'not_delivered', 'weather')?.zh).toBe(
    '11月28日晚餐：没有送到（天气原因）',
  );
  expect(deliverySentence('2026-11-28', 'lunch', 'planned', null)).toBeUndefined();
});

it('tells what a welfare check found, never in the words of the officer', () => {
  expect(welfareSentence('opened', null).zh).toContain('独居');
  expect(welfareSentence('closed', 'was_away').zh).toBe('平安确认的结果：长者外出，平安');
});
