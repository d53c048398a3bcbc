import { wallClock } from './wall-clock';

it('shows the moment as the clocks of the city do', () => {
  expect(wallClock(new Date('2026-11-25T16:05:09Z'), 'Asia/Shanghai')).toBe('2026-11-26 00:05:09');
});
