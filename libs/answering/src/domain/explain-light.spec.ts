import { LightStatus } from '@yilian/contracts';
import { explainLight, type LightFacts, type ServiceLightFacts } from './explain-light';

const NOW = new Date('2026-11-23T04:00:00.000Z');
const BEFORE = new Date('2026-11-23T03:00:00.000Z');
const clock = { now: NOW, isWorkingDay: () => true, zone: 'Asia/Shanghai' };
const usual: LightFacts = {
  ...{ state: 'active', suspendedReason: null, suspendedSince: null },
  ...{ light: 'open', lightSince: null, pausedUntil: null, lostSince: null },
};
const free: ServiceLightFacts = { isOpen: true, hours: null, hasUnits: true };
const shut = { ...free, hours: [{ weekday: 1, from: 480, to: 660 }] };
const light = (facts: Partial<LightFacts>, services = [free]) =>
  explainLight({ ...usual, ...facts }, services, clock);

/** Each with everything weaker than itself also true, so that the order is proved. */
const full = [{ ...shut, hasUnits: false }];
const lost = { lostSince: BEFORE };
const paused = { ...lost, light: 'paused', lightSince: BEFORE } as const;
const stopped = { ...paused, state: 'suspended', suspendedReason: '消防', suspendedSince: BEFORE } as const;
const looks = [
  ['suspended', light(stopped, full), false, BEFORE],
  ['paused', light(paused, full), false, BEFORE],
  ['no_service', light(lost, [{ ...full[0]!, isOpen: false }]), false, null],
  ['connection_lost', light(lost, full), false, BEFORE],
  ['full', light({}, full), false, null],
  ['outside_hours', light({}, [shut]), true, null],
  ['open', light({}), true, null],
] as const;

it.each(looks)('shows %s before all that is weaker, and since when', (status, shown, getsOffers, since) => {
  expect(shown).toMatchObject({ status, getsOffers, since: since?.toISOString() ?? null });
  expect(shown.why.zh).not.toBe('');
  expect(shown.why.en).not.toBe('');
});

it('knows every status there is', () => {
  expect(looks.map(([status]) => status)).toEqual(LightStatus.options);
});

it('is full only when all that is open is, and never by guessing', () => {
  expect(light({}, [{ ...free, hasUnits: false }, free]).status).toBe('open');
  expect(light({}, [{ ...free, hasUnits: null }]).status).toBe('open');
  expect(
    light({}, [
      { ...free, hasUnits: false },
      { ...free, isOpen: false },
    ]).status,
  ).toBe('full');
});

it('ends a pause at its hour', () => {
  expect(light({ light: 'paused', pausedUntil: BEFORE }).status).toBe('open');
});
