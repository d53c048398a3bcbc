import { pauseAfter, quietMinutes, type Wishes, waysOf } from './plan-deliveries';

const wishes: Wishes = { sms: true, webPush: true, hasPhone: true, quietFrom: 1_320, quietTo: 420 };

describe('the ways to a reader', () => {
  it('are those chosen that can reach it', () => {
    expect(waysOf(wishes)).toEqual(['sms', 'web_push']);
    expect(waysOf({ ...wishes, hasPhone: false })).toEqual(['web_push']);
    expect(waysOf({ ...wishes, sms: false, webPush: false })).toEqual([]);
  });
});

describe('quiet hours', () => {
  it('may lie over midnight', () => {
    expect(quietMinutes(wishes, 1_319)).toBe(0);
    expect(quietMinutes(wishes, 1_320)).toBe(540);
    expect(quietMinutes(wishes, 0)).toBe(420);
    expect(quietMinutes(wishes, 419)).toBe(1);
    expect(quietMinutes(wishes, 420)).toBe(0);
  });

  it('are none when none were chosen', () => {
    expect(quietMinutes({ ...wishes, quietFrom: null, quietTo: null }, 0)).toBe(0);
    expect(quietMinutes({ ...wishes, quietFrom: 60, quietTo: 60 }, 60)).toBe(0);
  });
});

describe('another attempt', () => {
  it('waits longer each time and ends', () => {
    expect([1, 2, 3, 4, 5, 6].map(pauseAfter)).toEqual([5, 20, 80, 320, 1_280, null]);
  });
});
