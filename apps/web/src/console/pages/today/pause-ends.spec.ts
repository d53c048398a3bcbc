import { type Pause, pauseEnd } from './pause-ends';

describe('the end of a pause', () => {
  const now = new Date('2026-11-28T15:30:00.000Z'); // 23:30 in the city
  it.each<[Pause, string | null]>([
    ['open_end', null],
    ['hour', '2026-11-28T16:30:00.000Z'],
    ['tonight', '2026-11-28T16:00:00.000Z'],
    ['tomorrow', '2026-11-29T00:00:00.000Z'],
  ])('%s is %s by the clock of the city', (pause, end) =>
    expect(pauseEnd(pause, now, 'Asia/Shanghai')).toBe(end),
  );
});
