import { type TourState } from '@yilian/contracts';
import { notificationsReactions } from './notifications.reactions';

describe('who is told', () => {
  it('the provider, when a family gives up what it had accepted', () => {
    const ids = { requestId: 'request', olderPersonId: 'person', offerId: 'offer', serviceId: 'service' };
    const about = { townCode: '990000001', kind: 'meal', urgency: 'normal', state: 'accepted' } as const;
    const ended = { ...ids, ...about, providerId: 'provider' };
    expect(notificationsReactions['dispatch.booking-ended.v1']?.(ended, 'offer')).toMatchObject([
      {
        effect: 'job',
        name: 'notifications.tell',
        payload: { template: 'booking-ended', requestId: 'request', providerId: 'provider', officerId: null },
      },
    ]);
  });

  it('the managers of a house, what an officer decided about its rule', () => {
    const about = { serviceId: 'service', providerId: 'provider' };
    const told = (['trusted', 'refused', 'taken_away'] as const).flatMap((state) =>
      notificationsReactions['answering.rule-decided.v1']!({ ...about, state }, 'service'),
    );
    expect(told).toMatchObject(
      ['auto-accept-trusted', 'auto-accept-refused', 'auto-accept-ended'].map((template) => ({
        ...{ name: 'notifications.tell-managers', payload: { template, providerId: 'provider' } },
      })),
    );
  });

  it('nobody of an account that left: its number and what was sent to it are forgotten', () => {
    expect(
      notificationsReactions['accounts.account-left.v1']!({ accountId: 'account' }, 'account'),
    ).toMatchObject([
      { effect: 'job', name: 'notifications.forget-account', payload: { accountId: 'account' } },
    ]);
  });

  it('both sides of a tour, and only the other one of a cancellation', () => {
    const tour = { tourId: 'tour', accountId: 'account', providerId: 'provider' };
    const told = (state: TourState, by: 'family' | 'provider', version: number): unknown[] =>
      notificationsReactions['tours.tour-changed.v1']!({ ...tour, state, by, version }, 'tour').map(
        (effect) =>
          effect.effect === 'job' ? (effect.payload as { readonly template: string }).template : undefined,
      );
    expect(told('booked', 'family', 1)).toEqual(['tour-booked', 'tour-asked']);
    expect(told('booked', 'family', 2)).toEqual(['tour-moved', 'tour-shifted']);
    expect(told('cancelled', 'provider', 2)).toEqual(['tour-called-off']);
    expect(told('cancelled', 'family', 2)).toEqual(['tour-dropped']);
    expect(told('done', 'provider', 2)).toEqual([]);
  });

  it('families of an assessment once, by the fact that says more', () => {
    const person = { olderPersonId: 'person', townCode: '990000001' };
    const about = { ...person, assessmentId: 'assessment', state: 'confirmed' } as const;
    const changed = notificationsReactions['assessment.state-changed.v1']!;
    expect(changed({ ...about, levelChanged: false }, 'assessment')).toMatchObject([
      {
        name: 'notifications.tell-of-person',
        payload: { template: 'assessed', olderPersonId: 'person' },
      },
    ]);
    expect(changed({ ...about, levelChanged: true }, 'assessment')).toEqual([]);
    expect(changed({ ...about, state: 'entered', levelChanged: false }, 'assessment')).toEqual([]);
    expect(
      notificationsReactions['people.level-changed.v1']!({ ...person, from: 1, to: 2 }, 'person'),
    ).toMatchObject([{ payload: { template: 'level-changed' } }]);
    expect(
      notificationsReactions['assessment.due.v1']!({ ...person, assessmentId: 'assessment' }, 'assessment'),
    ).toMatchObject([{ payload: { template: 'assessment-due' } }]);
  });
});
