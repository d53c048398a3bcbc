import { missingLicences, profileTasks } from './profile-tasks';

const service = { kind: 'home_care' as const, hasPrice: true, hasCovers: true, hasHours: false };
const facts = { phone: null, hasPlace: true, features: null, licenceNo: '1', services: [service] };

describe('what a provider still has to say', () => {
  it('is named one by one', () => {
    const open = profileTasks(facts).filter(({ done }) => !done);
    expect(open.map(({ task }) => task)).toEqual(['phone', 'features', 'opening_hours']);
  });

  it('is no opening hours for a home', () => {
    const home = { ...facts, services: [{ ...service, kind: 'residential' as const }] };
    expect(profileTasks(home).find(({ task }) => task === 'opening_hours')!.done).toBe(true);
  });
});

describe('licences', () => {
  const wanted = {
    residential: ['registration', 'fire_safety'],
    day_care: ['fire_safety'],
    meal: ['food'],
    home_care: [],
  } as const;
  const food = { kind: 'food' as const, validFrom: '2030-01-01', validTo: '2030-12-31' };

  it('are missing when none of the kind counts today', () => {
    expect(missingLicences(['meal'], wanted, [food], '2030-12-31')).toEqual([]);
    expect(missingLicences(['meal'], wanted, [food], '2031-01-01')).toEqual(['food']);
  });

  it('are each named once for several services', () => {
    expect(missingLicences(['residential', 'day_care'], wanted, [], '2030-01-01')).toEqual([
      'registration',
      'fire_safety',
    ]);
  });
});
