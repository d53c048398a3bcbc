import { contentOf } from './to-request';
import { draftFrom } from './from-content';
import { type Draft } from './draft';
import { firstDate, isWeekly, orderOf } from './weekly';

/** 2026-12-01 is a Tuesday. */
const draft: Draft = {
  ...{
    id: 'd',
    version: 1,
    service: 's',
    serviceName: '',
    hold: null,
    heldFor: '',
    personId: 'p',
    notes: ' 门铃坏了 ',
  },
  ...{
    rhythm: 'weekly',
    weekdays: ['5', '1'],
    firstDay: '2026-12-01',
    end: 'open',
    untilDate: '',
    dates: [],
  },
  ...{
    meal: 'lunch',
    quantity: '2',
    diets: ['low_salt_diet'],
    task: 'bathing',
    part: 'morning',
    minutes: '60',
  },
  ...{
    carer: 'any',
    transport: 'yes',
    start: '',
    startDate: '',
    stay: '',
    nights: '',
    bedKind: 'any',
    dementia: '',
  },
  ...{
    facility: '',
    trialNights: '',
    guardianName: '',
    guardianRelation: '',
    guardianPhone: '',
    guardianAddress: '',
  },
};
const wording = { earliest: '2026-12-01', taskName: '帮忙洗澡' };

describe('answers for every week', () => {
  it('are a standing order, with the draft that it was and the service that was chosen', () => {
    expect(orderOf('meal', draft, wording)).toEqual({
      ...{ olderPersonId: 'p', notes: '门铃坏了', needs: ['low_salt_diet'], draftId: 'd', serviceId: 's' },
      ...{ weekdays: [1, 5], fromDate: '2026-12-01', untilDate: null },
      each: { kind: 'meal', portions: [{ meal: 'lunch', quantity: 2 }] },
    });
    const dated = { ...draft, end: 'date', untilDate: '2026-12-31' };
    expect(orderOf('home-care', dated, wording)).toMatchObject({
      untilDate: '2026-12-31',
      each: {
        ...{ kind: 'home_care', task: '帮忙洗澡', skills: ['bathing'], caregiverSex: 'any' },
        visits: [{ fromMinute: 480, toMinute: 720, durationMinutes: 60 }],
      },
    });
    expect(orderOf('day-care', { ...draft, part: 'whole' }, wording).each).toEqual({
      ...{ kind: 'day_care', parts: ['morning', 'afternoon'], transport: true },
    });
  });

  it('begin on the first of their weekdays', () => {
    expect(firstDate(draft)).toBe('2026-12-04');
    expect(firstDate({ ...draft, weekdays: [] })).toBeUndefined();
  });

  it('are never those of a care home', () => {
    expect(isWeekly('care-home', draft)).toBe(false);
    expect(isWeekly('meal', { ...draft, rhythm: 'once' })).toBe(false);
  });

  it.each(['meal', 'home-care', 'day-care'] as const)(
    'come back from the server as they were: %s',
    (flow) => {
      const dated = { ...draft, weekdays: ['1', '5'], end: 'date', untilDate: '2026-12-31' };
      const { rhythm, weekdays, firstDay, end, untilDate } = draftFrom('p', contentOf(flow, dated, wording));
      expect({ rhythm, weekdays, firstDay, end, untilDate }).toEqual({
        ...{ rhythm: 'weekly', weekdays: ['1', '5'], firstDay: '2026-12-01', end: 'date' },
        untilDate: '2026-12-31',
      });
    },
  );
});
