import { type RequestState } from '@yilian/contracts';
import { type Booking, reportBooking } from './report-booking';

const lunch: Booking = { kind: 'meal', state: 'booked', firstDate: '2026-11-25', lastDate: '2026-11-27' };
const stay: Booking = { kind: 'residential', state: 'in_service', firstDate: '2026-11-01', lastDate: null };

describe('what a provider may say about its booking', () => {
  it('nothing before the first day', () => {
    for (const report of ['begun', 'done', 'missed'] as const) {
      expect(reportBooking(lunch, report, '2026-11-24')).toMatchObject({
        refusal: { code: 'fulfilment.too-early' },
      });
    }
  });

  it('begun, once', () => {
    expect(reportBooking(lunch, 'begun', '2026-11-25')).toMatchObject({ value: { steps: ['start'] } });
    const begun = { ...lunch, state: 'in_service' } as const;
    expect(reportBooking(begun, 'begun', '2026-11-25')).toMatchObject({ value: { steps: [] } });
  });

  it('done, when the last unit is due, with the beginning that nobody reported', () => {
    expect(reportBooking(lunch, 'done', '2026-11-26')).toMatchObject({
      refusal: { code: 'fulfilment.not-over' },
    });
    expect(reportBooking(lunch, 'done', '2026-11-27')).toEqual({
      ok: true,
      value: { steps: ['start', 'complete'], frees: false },
    });
  });

  it('that a stay has ended, on any day, which frees the bed', () => {
    expect(reportBooking(stay, 'done', '2026-11-25')).toEqual({
      ok: true,
      value: { steps: ['complete'], frees: true },
    });
    expect(reportBooking({ ...stay, lastDate: '2026-11-25' }, 'done', '2026-11-25')).toMatchObject({
      value: { frees: false },
    });
  });

  it('that it did not happen, which gives the units back', () => {
    expect(reportBooking(lunch, 'missed', '2026-11-25')).toEqual({
      ok: true,
      value: { steps: ['miss'], frees: true },
    });
  });

  it.each(['completed', 'cancelled', 'unmet', 'closed'] as RequestState[])(
    'no miss after it is %s',
    (state) => {
      expect(reportBooking({ ...lunch, state }, 'missed', '2026-11-28')).toMatchObject({
        refusal: { code: 'fulfilment.ended' },
      });
    },
  );

  it('nothing about a request that nobody accepted', () => {
    expect(reportBooking({ ...lunch, state: 'offered' }, 'begun', '2026-11-25')).toMatchObject({
      refusal: { code: 'fulfilment.not-booked' },
    });
  });
});
