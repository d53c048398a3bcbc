import { type AskedOffer, linkLines } from './link-lines.adapter';

const offer: AskedOffer = {
  kind: 'meal',
  units: { kind: 'meal', portions: [{ date: '2026-11-30', meal: 'lunch', quantity: 2 }] },
  ...{
    level: 2,
    needs: [],
    town: { zh: '示范镇', en: 'Demo Town' },
    distanceM: 1_250,
    until: '11月29日 10:05',
  },
};
const values = (more: Partial<AskedOffer>) => linkLines({ ...offer, ...more }).map(({ value }) => value.zh);

it('tells what, when, how much care, where about and until when', () => {
  expect(values({})).toEqual([
    '助餐',
    '2026-11-30 午餐 2 份',
    '中度失能',
    '示范镇',
    '约 1.3 公里',
    '11月29日 10:05',
  ]);
});

it('leaves out what nobody knows, and shortens long lists', () => {
  const visit = { date: '2026-11-30', fromMinute: 480, toMinute: 600, durationMinutes: 60 };
  const units = {
    kind: 'home_care',
    skillMask: 0,
    caregiverSex: 'any',
    visits: Array(7).fill(visit),
  } as const;
  const lines = values({ kind: 'home_care', units, town: null, distanceM: null });
  expect(lines).toHaveLength(4);
  expect(lines[1]).toMatch(/08:00–10:00 之间 60 分钟.* 等 7 次$/);
});
