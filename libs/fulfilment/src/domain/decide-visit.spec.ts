import { arrive, correct, leave, mayAdd, type VisitFacts } from './decide-visit';
import { callAfter } from './visit-alarm';
import { opensAt, showsPerson } from './visit-window';
import { voiceType } from './voice-type';

const rules = { earlyMinutes: 60, offlineHours: 48, closeHours: 12 };
const at = (time: string): Date => new Date(`2031-03-05T${time}:00Z`);
const visit = (over: Partial<VisitFacts> = {}): VisitFacts => ({
  ...{ state: 'scheduled', startsAt: at('09:00'), endsAt: at('10:00'), arrivedAt: null, leftAt: null },
  ...over,
});
const begun = visit({ state: 'checked_in', arrivedAt: at('09:02') });

describe('checking in', () => {
  it('counts by the clock of the server while there is a connection', () => {
    const claim = { at: at('03:00'), offline: false };
    expect(arrive(visit(), claim, at('09:01'), rules)).toEqual({ ok: true, value: at('09:01') });
  });

  it('counts by the clock of the device when it was made without one, but never in the future', () => {
    const late = arrive(visit(), { at: at('09:01'), offline: true }, at('15:00'), rules);
    expect(late).toEqual({ ok: true, value: at('09:01') });
    const ahead = arrive(visit(), { at: at('23:00'), offline: true }, at('09:01'), rules);
    expect(ahead).toEqual({ ok: true, value: at('09:01') });
  });

  it('is known already the second time, and begins a missed one', () => {
    const claim = { at: at('09:20'), offline: false };
    expect(arrive(begun, claim, at('09:20'), rules)).toEqual({ ok: true, value: null });
    expect(arrive(visit({ state: 'missed' }), claim, at('09:20'), rules)).toMatchObject({ ok: true });
  });

  it.each([
    ['fulfilment.visit-too-early', visit(), at('07:59'), false],
    ['fulfilment.visit-cancelled', visit({ state: 'cancelled' }), at('09:00'), false],
    ['fulfilment.visit-past', visit(), at('22:01'), false],
    ['fulfilment.visit-past', visit(), new Date('2031-03-07T09:01:00Z'), true],
  ] as const)('is refused as %s', (code, one, now, offline) => {
    const claim = { at: offline ? at('09:00') : now, offline };
    expect(arrive(one, claim, now, rules)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('checking out', () => {
  it('waits for the check-in', () => {
    const claim = { at: at('10:00'), offline: true };
    const waits = { ok: false, refusal: { code: 'fulfilment.visit-not-begun' } };
    expect(leave(visit(), claim, at('10:00'), rules)).toMatchObject(waits);
    expect(leave(visit({ state: 'missed' }), claim, at('10:00'), rules)).toMatchObject(waits);
  });

  it('is never before the check-in, and known already the second time', () => {
    const claim = { at: at('08:00'), offline: true };
    expect(leave(begun, claim, at('10:00'), rules)).toEqual({ ok: true, value: at('09:02') });
    const over = visit({ state: 'checked_out' });
    expect(leave(over, claim, at('10:00'), rules)).toEqual({ ok: true, value: null });
  });

  it('lets words and pictures follow that were sent late, but none before', () => {
    expect(mayAdd({ state: 'checked_out' }).ok).toBe(true);
    expect(mayAdd({ state: 'scheduled' }).ok).toBe(false);
  });
});

describe('a correction', () => {
  it('begins or ends a visit, or only changes a time', () => {
    const now = at('12:00');
    const arrival = { what: 'arrival', at: at('09:00') } as const;
    const leaving = { what: 'leaving', at: at('10:00') } as const;
    expect(correct(visit({ state: 'missed' }), arrival, now)).toEqual({ ok: true, value: 'check_in' });
    expect(correct(begun, arrival, now)).toEqual({ ok: true, value: null });
    expect(correct(begun, leaving, now)).toEqual({ ok: true, value: 'check_out' });
  });

  it.each([
    ['in the future', begun, 'leaving', at('12:01')],
    ['on another day', begun, 'arrival', new Date('2031-03-03T09:00:00Z')],
    ['leaving before coming', begun, 'leaving', at('09:01')],
    [
      'coming after leaving',
      visit({ state: 'checked_out', arrivedAt: at('09:02'), leftAt: at('10:00') }),
      'arrival',
      at('10:01'),
    ],
  ] as const)('cannot be %s', (_, one, what, when) => {
    const decided = correct(one, { what, at: when }, at('12:00'));
    expect(decided).toMatchObject({ ok: false, refusal: { code: 'fulfilment.wrong-time' } });
  });
});

describe('the person', () => {
  const opens = opensAt('2031-03-05', 18 * 60, 'Asia/Shanghai');
  const seen = (state: VisitFacts['state'], now: Date): boolean =>
    showsPerson({ state, endsAt: at('10:00'), opensAt: opens }, now, 12);

  it('is shown from six in the evening before until the visit is over', () => {
    expect(opens.toISOString()).toBe('2031-03-04T10:00:00.000Z');
    expect(seen('scheduled', new Date('2031-03-04T09:59:59Z'))).toBe(false);
    expect(seen('scheduled', new Date('2031-03-04T10:00:00Z'))).toBe(true);
    expect(seen('missed', at('11:00'))).toBe(true);
    expect(seen('scheduled', at('22:00'))).toBe(false);
    expect(seen('checked_in', at('23:00'))).toBe(true);
    expect(seen('checked_out', at('09:30'))).toBe(false);
    expect(seen('cancelled', at('08:00'))).toBe(false);
  });
});

describe('an alarm', () => {
  it('climbs from the agency to the town and the city; a town with nobody on duty is passed', () => {
    const duty = { town: 'officer', city: 'chief' };
    expect(callAfter('agency', duty)).toEqual({ level: 'town', officerId: 'officer' });
    expect(callAfter('agency', { ...duty, town: undefined })).toEqual({ level: 'city', officerId: 'chief' });
    expect(callAfter('town', { town: 'officer', city: undefined })).toEqual({
      level: 'city',
      officerId: null,
    });
    expect(callAfter('city', duty)).toBeUndefined();
  });
});

describe('a recording', () => {
  it('is what its first bytes say', () => {
    const bytes = (...start: number[]): Uint8Array =>
      Uint8Array.from([...start, ...Array<number>(12).fill(0)]);
    expect(voiceType(bytes(0x1a, 0x45, 0xdf, 0xa3))).toBe('audio/webm');
    expect(voiceType(bytes(0, 0, 0, 0, 0x66, 0x74, 0x79, 0x70))).toBe('audio/mp4');
    expect(voiceType(bytes(0x3c, 0x68, 0x74, 0x6d))).toBeUndefined();
    expect(voiceType(new Uint8Array(2 * 1024 * 1024).fill(0x1a))).toBeUndefined();
  });
});
