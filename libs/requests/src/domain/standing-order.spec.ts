import { type EachTime, NewCareRequest } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { changeFaults, leftOutFaults, newOrderFaults, pauseFaults } from './check-order';
import { lunchOrder } from './order-examples';
import { orderSentence, whyNot } from './order-story';
import { requestOn, termsOn } from './standing-order';

const TODAY = '2026-11-30';
const pointers = (faults: readonly { readonly pointer: string }[]): string[] =>
  faults.map(({ pointer }) => pointer);

describe('a day of a standing order', () => {
  const each: readonly EachTime[] = [
    { kind: 'meal', portions: [{ meal: 'dinner', quantity: 2 }] },
    { kind: 'day_care', parts: ['morning', 'afternoon'], transport: true },
    {
      kind: 'home_care',
      task: '帮忙洗澡',
      visits: [{ fromMinute: 480, toMinute: 720, durationMinutes: 60 }],
      skills: ['bathing'],
      caregiverSex: 'female',
    },
  ];
  it.each(each)('is a request that a family could send itself: $kind', (one) => {
    const order = lunchOrder({ olderPersonId: newId(), kind: one.kind });
    const terms = [{ ...termsOn(order, TODAY), each: one }];
    const request = requestOn({ ...order, terms }, '2026-12-01', null);
    expect(NewCareRequest.parse(request)).toEqual(request);
    expect(request).toMatchObject({ kind: one.kind, needs: ['low_salt_diet'], notes: '门铃坏了' });
    expect(JSON.stringify(request)).toContain('2026-12-01');
  });

  it('names the service to ask first, when there is one', () => {
    expect(requestOn(lunchOrder(), '2026-12-01', 'kitchen').serviceId).toBe('kitchen');
    expect(requestOn(lunchOrder(), '2026-12-01', null)).not.toHaveProperty('serviceId');
  });
});

describe('the dates of a standing order', () => {
  it('are told all at once what is wrong with them', () => {
    expect(pointers(newOrderFaults(lunchOrder({ fromDate: TODAY, untilDate: '2026-11-29' }), TODAY))).toEqual(
      ['/fromDate', '/untilDate'],
    );
    expect(pointers(newOrderFaults(lunchOrder({ fromDate: '2027-02-01' }), TODAY))).toEqual(['/fromDate']);
    const noMonday = lunchOrder({ fromDate: '2026-12-01', untilDate: '2026-12-06', weekdays: [1] });
    expect(pointers(newOrderFaults(noMonday, TODAY))).toEqual(['/weekdays']);
    expect(newOrderFaults(lunchOrder({ fromDate: '2026-12-01' }), TODAY)).toEqual([]);
  });

  it('of a pause may begin today and end in order', () => {
    expect(pauseFaults({ fromDate: TODAY, untilDate: null }, TODAY)).toEqual([]);
    expect(pointers(pauseFaults({ fromDate: '2026-11-29', untilDate: '2026-11-28' }, TODAY))).toEqual([
      '/fromDate',
      '/untilDate',
    ]);
  });

  it('of a change begin tomorrow, within the order, with the same service', () => {
    const order = lunchOrder({ untilDate: '2026-12-05' });
    const terms = termsOn(order, TODAY);
    const visit = { kind: 'day_care', parts: ['morning'], transport: false } satisfies EachTime;
    expect(changeFaults(order, { ...terms, fromDate: '2026-12-01' }, TODAY)).toEqual([]);
    expect(pointers(changeFaults(order, { ...terms, fromDate: TODAY, each: visit }, TODAY))).toEqual([
      '/fromDate',
      '/each/kind',
    ]);
    expect(pointers(changeFaults(order, { ...terms, fromDate: '2026-12-06' }, TODAY))).toEqual(['/fromDate']);
  });

  it('that are left out belong to the order and have not passed', () => {
    const order = lunchOrder({ weekdays: [2] });
    expect(leftOutFaults(order, '2026-12-01', TODAY)).toEqual([]);
    expect(pointers(leftOutFaults(order, '2026-12-02', TODAY))).toEqual(['/date']);
    expect(pointers(leftOutFaults(order, '2026-11-29', TODAY))).toEqual(['/date']);
  });
});

describe('the story of a standing order', () => {
  it('is told in plain words with its dates', () => {
    const step = { fromDate: '2026-12-01', untilDate: null, reason: null };
    expect(orderSentence({ ...step, event: 'begin' }).zh).toBe('办好了，从12月1日开始，一直到您说停');
    expect(orderSentence({ ...step, event: 'pause', untilDate: '2026-12-05' }).zh).toBe(
      '12月1日到12月5日暂停',
    );
    expect(orderSentence({ ...step, event: 'stop', reason: 'no_consent' }).zh).toContain('不再同意');
  });

  it('says of every day that was not asked for why', () => {
    expect(whyNot('asked')).toBeNull();
    expect(whyNot('to_ask')).toBeNull();
    for (const outcome of ['left_out', 'paused', 'too_late', 'refused'] as const)
      expect(whyNot(outcome)).not.toBeNull();
  });
});
