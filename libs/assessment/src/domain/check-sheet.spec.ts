import { AbilityItem, RiskEvent } from '@yilian/contracts';
import { completeAnswers, NO_ANSWERS, openAnswers } from './check-answers';
import { checkSheet } from './check-sheet';
import { scaleInForce } from './scales';

const today = '2026-11-25';
const scale = scaleInForce(today);
const sheet = { reason: 'routine', assessedOn: today, answers: NO_ANSWERS } as const;
const pointers = (faults: readonly { pointer: string }[]) => faults.map(({ pointer }) => pointer);
const full = {
  items: Object.fromEntries(AbilityItem.options.map((code) => [code, 0])),
  coma: false,
  dementia: false,
  mentalDisorder: false,
  riskEvents: Object.fromEntries(RiskEvent.options.map((event) => [event, 0])),
};

describe('a sheet', () => {
  it('is neither of tomorrow nor older than the assessment that counts, nor a second first one', () => {
    const around = { today, currentOn: '2026-05-01', scale };
    expect(checkSheet(sheet, around)).toEqual([]);
    const late = { ...sheet, assessedOn: '2026-11-26' };
    expect(pointers(checkSheet(late, around))).toEqual(['/assessedOn']);
    const early = { ...sheet, reason: 'first', assessedOn: '2026-04-30' } as const;
    expect(pointers(checkSheet(early, around))).toEqual(['/assessedOn', '/reason']);
    expect(checkSheet({ ...early, assessedOn: today }, { ...around, currentOn: null })).toEqual([]);
  });

  it('gives no points that an item does not have', () => {
    const answers = { ...NO_ANSWERS, items: { stairs: 4, aggression: 2, eating: 4 } };
    expect(pointers(checkSheet({ ...sheet, answers }, { today, currentOn: null, scale }))).toEqual([
      '/answers/items/stairs',
      '/answers/items/aggression',
    ]);
  });

  it('tells everything that is open at once, and is complete without it', () => {
    expect(openAnswers(NO_ANSWERS, scale)).toHaveLength(26 + 3 + 5);
    expect(openAnswers(full, scale)).toEqual([]);
    expect(completeAnswers(full, scale)).toEqual(full);
    expect(completeAnswers({ ...full, dementia: null }, scale)).toBeUndefined();
  });

  it('does not have somebody in a coma who is awake', () => {
    const awake = { ...full, coma: true, items: { ...full.items, consciousness: 2 } };
    expect(pointers(openAnswers(awake, scale))).toEqual(['/answers/items/consciousness']);
    expect(openAnswers({ ...full, coma: true }, scale)).toEqual([]);
  });
});
