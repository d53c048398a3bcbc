import { fulfilmentReactions } from './fulfilment.reactions';

it('lets visits follow hours that were moved, whoever moved them', () => {
  const react = fulfilmentReactions['capacity.hours-moved.v1']!;
  expect(react({ requestId: 'r' }, 'r')).toMatchObject([
    { name: 'fulfilment.plan-visits', payload: { requestId: 'r' } },
  ]);
});
