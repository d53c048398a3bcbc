import { type ServiceFacts } from '@yilian/contracts';
import { faultsOf, formOf, wishOf } from './service-wish';

const SERVICE = {
  ...{
    id: 's',
    kind: 'home_care',
    state: 'open',
    levelMin: 0,
    levelMax: 3,
    sexes: 'any',
    needs: ['bathing'],
  },
  ...{ radiusM: 2500, areaTowns: null, priceFen: 5000, priceToFen: null, priceIncludes: null },
  ...{ priceUnit: 'hour', openingHours: [{ weekday: 1, from: 480, to: 1020 }], vacancyConfirmedAt: null },
  version: 4,
} as unknown as ServiceFacts;

describe('a service as its manager describes it', () => {
  it('comes back from its form as it went in', () => {
    expect(wishOf(formOf(SERVICE), SERVICE)).toEqual({
      ...{ version: 4, state: 'open', levelMin: 0, levelMax: 3, sexes: 'any', needs: ['bathing'] },
      ...{ reach: { by: 'radius', radiusM: 2500 }, priceFen: 5000 },
      openingHours: [{ weekday: 1, from: 480, to: 1020 }],
    });
  });

  it('names everything that is wrong at once', () => {
    const form = { ...formOf(SERVICE), levelMin: '4', levelMax: '1', km: 'far', lines: [] };
    expect(faultsOf(form)).toEqual(['levels', 'km', 'hours']);
    const turned = [{ weekday: 1, from: '600', to: '540' }];
    expect(faultsOf({ ...formOf(SERVICE), by: 'towns', lines: turned })).toEqual(['towns', 'line-0']);
  });

  it('without hours is always open, and without a limit goes everywhere', () => {
    const form = formOf({ ...SERVICE, radiusM: null, openingHours: null });
    expect(wishOf(form, SERVICE)).toMatchObject({ reach: { by: 'city' }, openingHours: null });
  });
});
