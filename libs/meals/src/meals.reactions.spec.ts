import { mealsReactions } from './meals.reactions';

const request = {
  ...({ requestId: 'r', olderPersonId: 'p', townCode: '441900003' } as const),
  ...({ urgency: 'normal', from: null, version: 2 } as const),
};

it('follows bookings of meals that come or go, and nothing else', () => {
  const react = mealsReactions['requests.state-changed.v1']!;
  expect(react({ ...request, kind: 'meal', to: 'booked' }, 'r')).toMatchObject([
    { name: 'meals.follow-request' },
  ]);
  expect(react({ ...request, kind: 'meal', to: 'offered' }, 'r')).toEqual([]);
  expect(react({ ...request, kind: 'home_care', to: 'booked' }, 'r')).toEqual([]);
});

it('shows kitchen and family how a delivery stands, by ids alone', () => {
  const meal = { serviceId: 's', providerId: 'k', date: '2026-11-28', meal: 'lunch' } as const;
  const delivery = { deliveryId: 'd', requestId: 'r', olderPersonId: 'p', townCode: '441900003' } as const;
  const effects = mealsReactions['meals.delivery-changed.v1']!(
    { ...meal, ...delivery, state: 'delivered', version: 2 },
    'd',
  );
  expect(effects).toMatchObject([
    {
      channel: 'provider.k',
      type: 'kitchen.changed',
      payload: { serviceId: 's', date: '2026-11-28', meal: 'lunch' },
    },
    {
      channel: 'person.p',
      type: 'delivery.changed',
      payload: { deliveryId: 'd', requestId: 'r', state: 'delivered' },
    },
  ]);
});
