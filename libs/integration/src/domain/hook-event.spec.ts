import { HookKind } from '@yilian/contracts';
import { hookEvent } from './hook-event';

describe('hookEvent', () => {
  it.each([
    ['offer.changed', { state: 'open' }, 'offer.waiting'],
    ['offer.changed', { state: 'accepted' }, 'booking.made'],
    ['offer.changed', { state: 'expired' }, 'offer.closed'],
    ['offer.changed', { state: 'withdrawn' }, 'offer.closed'],
    ['assignment.changed', {}, 'booking.changed'],
    ['booking.ended', {}, 'booking.ended'],
    ['stay.changed', {}, 'stay.changed'],
    ['board.changed', {}, 'beds.changed'],
    ['kitchen.changed', {}, 'kitchen.changed'],
    ['visit.changed', { state: 'done' }, 'visit.changed'],
    ['visit.changed', { state: 'missed' }, 'visit.missed'],
    ['tour.changed', {}, 'tour.changed'],
    ['complaint.changed', {}, 'complaint.changed'],
    ['reviews.changed', {}, 'reviews.changed'],
  ])('tells %s %j as %s', (type, payload, kind) => {
    expect(hookEvent(type, payload)).toEqual({ kind, data: payload });
    expect(HookKind.options).toContain(kind);
  });

  it('leaves to screens what only they need', () => {
    expect(hookEvent('day-plan.changed', {})).toBeUndefined();
    expect(hookEvent('never.heard-of', {})).toBeUndefined();
  });
});
