import { AccountsModule } from '@yilian/accounts';
import { AnsweringModule } from '@yilian/answering';
import { CapacityModule, recount } from '@yilian/capacity';
import { DispatchModule } from '@yilian/dispatch';
import { InspectionModule } from '@yilian/inspection';
import { IntegrationModule } from '@yilian/integration';
import { localDate } from '@yilian/kernel';
import { MealsModule } from '@yilian/meals';
import { PeopleModule } from '@yilian/people';
import { ProvidersModule } from '@yilian/providers';
import { SubsidiesModule } from '@yilian/subsidies';
import { testStack, type TestStack } from '@yilian/testing';
import { ToursModule } from '@yilian/tours';
import { allConstraints } from '../constraints';
import { allRows } from '../rows';
import { seedDemo } from './demo-seed';
import { seedTomorrow } from './demo-tomorrow';
import { seedVisits } from './demo-visits';
import { seedYesterday } from './demo-yesterday';

describe('the demo city', () => {
  let stack: TestStack;
  const told: string[] = [];
  const seed = async (): Promise<string> => {
    told.length = 0;
    await seedDemo(stack.app, (line) => told.push(line));
    return told.join('\n');
  };
  const count = async (sql: string): Promise<number> => {
    const [row] = await stack.database.read<{ n: number }>(`SELECT COUNT(*) AS n FROM ${sql}`);
    return row!.n;
  };

  beforeAll(async () => {
    stack = await testStack({
      rows: allRows,
      constraints: allConstraints.filter((statement) => !statement.includes('relay_state')),
      imports: [
        AccountsModule,
        AnsweringModule,
        CapacityModule,
        DispatchModule,
        InspectionModule,
        IntegrationModule,
        MealsModule,
        PeopleModule,
        ProvidersModule,
        SubsidiesModule,
        ToursModule,
      ],
    });
    await seed();
  });
  afterAll(async () => stack.close());

  it('is whole: towns, providers of every kind, units, people and officers on duty', async () => {
    expect(await count("area WHERE kind = 'town'")).toBe(35);
    for (const kind of ['residential', 'day_care', 'meal', 'home_care']) {
      expect(await count(`service WHERE kind = '${kind}'`)).toBeGreaterThanOrEqual(35);
    }
    expect(await count('bed')).toBeGreaterThan(1_000);
    expect(await count("bed WHERE state = 'vacant'")).toBeGreaterThan(100);
    expect(await count('account')).toBe(10);
    expect(await count('family_link')).toBe(2);
    expect(await count('duty WHERE to_at IS NULL')).toBe(2);
    expect(await count('caregiver WHERE account_id IS NOT NULL')).toBe(1);
    expect(await count('(SELECT DISTINCT provider_id FROM tour_hours) AS facility')).toBeGreaterThanOrEqual(
      70,
    );
  });

  it('lets its kitchen cook for today and tomorrow', async () => {
    expect(await count("finding WHERE state = 'open' AND severity = 'minor'")).toBe(1);
    expect(await count('menu')).toBe(28);
    expect(await count("care_request WHERE kind = 'meal' AND state = 'booked'")).toBe(12);
  });

  it('has visits for its caregiver on the day somebody tries it, once, and the hours add up', async () => {
    const added = await seedVisits(stack.app, stack.config.process.CITY_TIME_ZONE);
    expect(await count("care_request WHERE kind = 'home_care' AND state = 'booked'")).toBe(added);
    const [caregiver] = await stack.database.query<{ id: string }>(
      'SELECT id FROM caregiver WHERE account_id IS NOT NULL',
    );
    expect(await count(`capacity_hold WHERE caregiver_id = '${caregiver!.id}'`)).toBe(added);
    if (added > 0) expect(await seedVisits(stack.app, stack.config.process.CITY_TIME_ZONE)).toBe(0);
    expect((await recount(stack.database)).differences).toEqual([]);
  });

  it('has somebody who moves in today, and visits to plan for tomorrow, once', async () => {
    const { CITY_TIME_ZONE: zone } = stack.config.process;
    const today = localDate((await stack.database.now()).getTime(), zone);
    expect(await seedTomorrow(stack.app, today)).toBe(5);
    expect(await seedTomorrow(stack.app, today)).toBe(0);
    expect(await count("capacity_hold WHERE kind = 'residential' AND state = 'confirmed'")).toBe(1);
    expect((await recount(stack.database)).differences).toEqual([]);
  });

  it('has given its family a lunch and a visit the day before, with their proof, once', async () => {
    const { CITY_TIME_ZONE: zone } = stack.config.process;
    const today = localDate((await stack.database.now()).getTime(), zone);
    expect(await seedYesterday(stack.app, today, zone)).toBe(2);
    expect(await seedYesterday(stack.app, today, zone)).toBe(0);
    expect(await count("care_request WHERE number LIKE 'DEMO-%' AND state = 'completed'")).toBe(2);
    expect(await count("meal_delivery WHERE state = 'delivered'")).toBe(1);
    expect(await count("visit_proof WHERE kind = 'signature'")).toBe(1);
    expect(await count('visit WHERE left_at IS NOT NULL AND arrived_offline = 1')).toBe(1);
    expect((await recount(stack.database)).differences).toEqual([]);
  });

  it('is marked as invented throughout', async () => {
    expect(await count("provider WHERE demo = 0 OR name NOT LIKE '示范·%'")).toBe(0);
  });

  it('leaves the books of capacity in order', async () => {
    expect((await recount(stack.database)).differences).toEqual([]);
  });

  it('adds nothing the second time', async () => {
    const before = await count('outbox_fact');
    expect(await seed()).toMatch(
      /providers: 0 added[\s\S]*accounts: 0 added[\s\S]*0 slots and 0 shifts added/,
    );
    expect(await count('outbox_fact')).toBe(before);
  });

  it('adds the days that are missing', async () => {
    await stack.work.write(async (tx) => {
      await tx.execute('DELETE FROM capacity_slot WHERE on_date > CURRENT_DATE + INTERVAL 3 DAY');
      await tx.execute('DELETE FROM caregiver_shift WHERE on_date > CURRENT_DATE + INTERVAL 3 DAY');
    });
    expect(await seed()).not.toMatch(/ 0 slots| 0 shifts/);
    const [row] = await stack.database.read<{ days: number }>(
      "SELECT COUNT(DISTINCT on_date) AS days FROM capacity_slot WHERE kind = 'meal'",
    );
    // With the day before, on which its kitchen brought a lunch.
    expect(row!.days).toBe(15);
  });
});
