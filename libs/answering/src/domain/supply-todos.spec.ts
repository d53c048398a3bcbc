import { type ServiceSupply, supplyTodos } from './supply-todos';

const NOW = new Date('2026-11-23T04:00:00.000Z');
const hoursAgo = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000);
const complete: ServiceSupply = {
  ...{ serviceId: 's', kind: 'meal', hasHours: true, priceFen: 1200 },
  ...{ confirmedAt: hoursAgo(1), plannedDays: 7 },
};
const codes = (facts: Partial<ServiceSupply>) =>
  supplyTodos({ ...complete, ...facts }, { confirmHours: 24, planDays: 7 }, NOW, '2026-11-23').map(
    ({ code, overdue }) => (overdue ? `${code}!` : code),
  );

it('asks for nothing of who has said it all', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ kind: 'residential', hasHours: false, plannedDays: 0 })).toEqual([]);
});

it.each([
  [{ confirmedAt: hoursAgo(24) }, []],
  [{ confirmedAt: hoursAgo(25) }, ['capacity.vacancy-unconfirmed!']],
  [{ confirmedAt: null }, ['capacity.vacancy-unconfirmed']],
  [{ hasHours: false }, ['providers.hours-missing']],
  [{ priceFen: null }, ['providers.price-missing']],
  [{ plannedDays: 0 }, ['capacity.slots-missing']],
  [{ kind: 'home_care', plannedDays: 0 }, ['capacity.shifts-missing']],
] as const)('tells what is missing: %j → %j', (facts, expected) => {
  expect(codes(facts)).toEqual(expected);
});
