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
});
