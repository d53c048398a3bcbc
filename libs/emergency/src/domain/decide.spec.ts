import { acknowledge, type AlertStanding, callOff, close } from './decide';

const chen = { accountId: 'chen', role: 'town_officer' } as const;
const li = { accountId: 'li', role: 'city_officer' } as const;
const family = { accountId: 'family', role: 'family' } as const;
const raised: AlertStanding = { state: 'raised', ownerId: null };
const owned: AlertStanding = { state: 'acknowledged', ownerId: 'chen' };
const closed: AlertStanding = { state: 'closed', ownerId: 'chen' };
const calledOff: AlertStanding = { state: 'false_alarm', ownerId: null };
const refused = (code: string) => ({ ok: false, refusal: { code } });

describe('taking over', () => {
  it('is for one; the same one may press again', () => {
    expect(acknowledge(raised, chen)).toMatchObject({ value: 'acknowledge' });
    expect(acknowledge(owned, chen)).toMatchObject({ value: 'nothing' });
    expect(acknowledge(owned, li)).toMatchObject(refused('emergency.owned-already'));
  });

  it('comes too late when it is over', () => {
    for (const over of [closed, calledOff]) {
      expect(acknowledge(over, chen)).toMatchObject(refused('emergency.over'));
    }
  });
});

describe('closing', () => {
  it('is for the owner alone', () => {
    expect(close(owned, chen)).toMatchObject({ value: 'close' });
    expect(close(owned, li)).toMatchObject(refused('emergency.not-yours'));
    expect(close(raised, chen)).toMatchObject(refused('emergency.nobody-owns'));
    expect(close(closed, chen)).toMatchObject(refused('emergency.over'));
  });
});

describe('calling off', () => {
  it('is always open to the family, and twice is once', () => {
    expect(callOff(raised, family)).toMatchObject({ value: 'call_off' });
    expect(callOff(owned, family)).toMatchObject({ value: 'call_off' });
    expect(callOff(calledOff, family)).toMatchObject({ value: 'nothing' });
    expect(callOff(closed, family)).toMatchObject(refused('emergency.over'));
  });

  it('is for an officer only about what he has taken over', () => {
    expect(callOff(owned, chen)).toMatchObject({ value: 'call_off' });
    expect(callOff(owned, li)).toMatchObject(refused('emergency.not-yours'));
    expect(callOff(raised, chen)).toMatchObject(refused('emergency.nobody-owns'));
  });
});
