import { weekdayOf } from '@yilian/kernel';
import { explainStatus, type StatusFacts } from './status';

const NOON_MONDAY = new Date('2026-11-23T12:00:00+08:00');
const LATER = new Date('2026-11-23T15:00:00+08:00');
const morning = [{ weekday: 1, from: 480, to: 660 }];
const allDay = [{ weekday: 1, from: 0, to: 1440 }];
const usual: StatusFacts = {
  state: 'active',
  suspendedReason: null,
  light: 'open',
  pausedUntil: null,
  hours: [null],
};
const status = (facts: Partial<StatusFacts>, now = NOON_MONDAY) =>
  explainStatus({ ...usual, ...facts }, now, (date) => weekdayOf(date) <= 5, 'Asia/Shanghai');

test('open when a service is open', () => {
  expect(status({})).toMatchObject({ status: 'open', getsOffers: true, until: null });
  expect(status({ hours: [morning, allDay] })).toMatchObject({ status: 'open' });
});

test('paused until the hour it was set to, and open from that very moment', () => {
  const paused = { light: 'paused', pausedUntil: LATER } as const;
  expect(status(paused)).toMatchObject({ status: 'paused', getsOffers: false, until: LATER.toISOString() });
  expect(status(paused, LATER)).toMatchObject({ status: 'open' });
});

test('paused until further notice has no end', () => {
  expect(status({ light: 'paused' })).toMatchObject({ status: 'paused', until: null });
});

test('outside hours it says when it opens; offers may still come', () => {
  expect(status({ hours: [morning] })).toMatchObject({
    status: 'outside_hours',
    getsOffers: true,
    until: new Date('2026-11-30T08:00:00+08:00').toISOString(),
  });
});

test('hours that never come are not made up', () => {
  expect(status({ hours: [[{ weekday: 1, from: 0, to: 0 }]] })).toMatchObject({
    status: 'outside_hours',
    until: null,
  });
});

test('a suspension outweighs everything and tells its reason', () => {
  const facts = { state: 'suspended', suspendedReason: 'fire exits blocked', light: 'paused' } as const;
  expect(status(facts)).toMatchObject({ status: 'suspended', getsOffers: false });
  expect(status(facts).why.en).toContain('fire exits blocked');
});

test('without an open service nothing is offered', () => {
  expect(status({ hours: [] })).toMatchObject({ status: 'no_service', getsOffers: false });
});
