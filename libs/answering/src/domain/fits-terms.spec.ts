import { type AutoAcceptTerms, type WantedUnits } from '@yilian/contracts';
import { fitsTerms, type OfferedWork, quantityOf } from './fits-terms';

const terms: AutoAcceptTerms = {
  ...{ levelMax: 2, quantityMax: 3, urgentToo: false },
  ...{ fromMinute: 480, toMinute: 1020 },
};
const meal = (quantity: number): WantedUnits => ({
  kind: 'meal',
  portions: [{ date: '2026-11-30', meal: 'lunch', quantity }],
});
const work: OfferedWork = { level: 2, urgency: 'normal', units: meal(3), minute: 600 };

it.each([
  [{}, {}, true],
  [{ level: 3 }, {}, false],
  [{ units: meal(4) }, {}, false],
  [{ urgency: 'urgent' }, {}, false],
  [{ urgency: 'urgent' }, { urgentToo: true }, true],
  [{ minute: 479 }, {}, false],
  [{ minute: 480 }, {}, true],
  [{ minute: 1020 }, {}, false],
  [{ minute: 1200 }, { fromMinute: 1080, toMinute: 360 }, true],
  [{ minute: 600 }, { fromMinute: 1080, toMinute: 360 }, false],
  [{ minute: 3 }, { fromMinute: 0, toMinute: 1440 }, true],
] as const)('work %j within terms %j: %s', (less, more, expected) => {
  expect(fitsTerms({ ...work, ...less }, { ...terms, ...more })).toBe(expected);
});

it('counts what was asked, and never takes a stay without an end', () => {
  const stay = {
    kind: 'residential',
    bedKinds: ['ordinary'],
    sex: 'female',
    fromDate: '2026-11-30',
  } as const;
  expect(quantityOf({ ...stay, bedKinds: ['ordinary'], nights: 7 })).toBe(7);
  expect(quantityOf({ ...stay, bedKinds: ['ordinary'], nights: null })).toBe(Infinity);
});
