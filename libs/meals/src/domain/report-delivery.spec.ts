import { bookingReport, hasFailed, reportDelivery } from './report-delivery';

const today = '2026-11-28';
const planned = { state: 'planned', date: today } as const;

describe('the word of a courier', () => {
  it('moves a delivery, and twice is once', () => {
    expect(reportDelivery(planned, 'delivered', today)).toMatchObject({ value: 'deliver' });
    expect(reportDelivery({ ...planned, state: 'delivered' }, 'delivered', today)).toMatchObject({
      value: 'nothing',
    });
  });

  it('comes too early before the day of the meal', () => {
    const tomorrow = { ...planned, date: '2026-11-29' };
    expect(reportDelivery(tomorrow, 'not_opened', today)).toMatchObject({
      refusal: { code: 'meals.too-early' },
    });
  });

  it('may turn to good what failed, and nothing else afterwards', () => {
    expect(reportDelivery({ ...planned, state: 'not_opened' }, 'delivered', today)).toMatchObject({
      value: 'deliver',
    });
    for (const state of ['delivered', 'cancelled'] as const) {
      expect(reportDelivery({ ...planned, state }, 'not_opened', today)).toMatchObject({
        refusal: { code: 'meals.delivery-over' },
      });
    }
  });

  it('fails when nobody opened or it was not brought', () => {
    expect(
      ['not_opened', 'not_delivered', 'delivered', 'cancelled'].filter((one) => hasFailed(one as never)),
    ).toEqual(['not_opened', 'not_delivered']);
  });
});

describe('a booking', () => {
  it('has begun with the first word, and is done after the last one when somebody ate', () => {
    expect(bookingReport(['planned'], 0)).toBeNull();
    expect(bookingReport(['delivered'], 2)).toBe('begun');
    expect(bookingReport(['delivered', 'not_opened'], 0)).toBe('done');
  });

  it('was missed when nothing was received', () => {
    expect(bookingReport(['not_opened'], 0)).toBe('missed');
    expect(bookingReport(['not_delivered', 'cancelled'], 0)).toBe('missed');
    expect(bookingReport(['cancelled'], 0)).toBeNull();
  });
});
