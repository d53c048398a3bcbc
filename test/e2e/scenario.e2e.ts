import { resolve } from 'node:path';
import { AnswerCheck } from '@yilian/testing';
import { createConnection } from 'mysql2/promise';
import { check, checkServed, type Finding } from '../scenario/checker';
import { type Outcome } from '../scenario/outcome';
import { play } from '../scenario/play';
import { CITY_NAMES, DISTRICTS, holdsCity, LISTS } from '../scenario/villages';
import { startStack, type Stack } from './stack';

const FOLDER = resolve(__dirname, '..', '..', '..', 'shared', 'data', 'taipei-2025');
const present = holdsCity(FOLDER);
const title = present
  ? 'a small day of the city'
  : 'a small day of the city: skipped, ../shared/data/taipei-2025 is not there';

const REQUESTS = 120;
/** Importing, playing, a day and the looks at the tables together. */
const LIMIT_MS = 600_000;

/** A door that was not opened, of somebody whom nobody looks after. */
const NOT_OPENED_AND_ALONE = `
  UPDATE meal_delivery AS d JOIN older_person AS p ON p.id = d.older_person_id
     SET d.state = 'not_opened', p.categories = '["lives_alone"]' WHERE d.state = 'delivered'`;

(present ? describe : describe.skip)(title, () => {
  let stack: Stack;
  let outcome: Outcome;

  beforeAll(async () => {
    stack = await startStack({ apps: [], env: { ACCESS_TOKEN_MINUTES: '60', LOG_LEVEL: 'warn' } });
    const names = CITY_NAMES.flatMap((name) => ['--city', name]);
    const files = LISTS.map((file) => resolve(FOLDER, file));
    await stack.ops('import', 'providers', ...files, '--gazetteer', resolve(FOLDER, DISTRICTS), ...names);
    const told = await stack.ops('create-operator', 'scenario.operator');
    for (const app of ['api', 'worker', 'live'] as const) stack[app].launch();
    await stack.ready(120_000);
    const world = {
      apiUrl: stack.api.url,
      operator: { login: 'scenario.operator', password: told.split('\n').at(-1)! },
      databaseUrl: stack.env['DATABASE_URL'],
      check: AnswerCheck.published(),
    };
    outcome = await play(world, {
      folder: FOLDER,
      requests: REQUESTS,
      seed: 7,
      joining: 0.08,
      days: 1,
      limitMs: 300_000,
      say: () => undefined,
    });
  }, LIMIT_MS);
  afterAll(async () => stack.close());

  it('takes every request in and brings most of them to a booking', () => {
    expect(outcome.troubles).toEqual(new Map());
    const { booked, waiting, escalated, unmet } = outcome.summary;
    expect(booked).toBeGreaterThanOrEqual(REQUESTS * 0.6);
    expect(booked + waiting + escalated + unmet + (outcome.states.get('cancelled') ?? 0)).toBe(REQUESTS);
  });

  it('loses nothing, gives nothing twice, and tells everything once and in order', () => {
    expect(outcome.findings).toEqual([]);
    expect(outcome.summary).toMatchObject({
      lost: 0,
      givenTwice: 0,
      acceptedTwice: 0,
      ledgerDifferences: 0,
      liveMissing: 0,
      liveOutOfOrder: 0,
      servedWrong: 0,
    });
  });

  it('lets the first of those days come: caregivers go there, kitchens deliver', () => {
    const { assigned, visits, checkedIn, missed, alarmsTaken, deliveries } = outcome.summary;
    expect(assigned).toBeGreaterThan(REQUESTS * 0.2);
    expect(visits).toBeGreaterThan(0);
    expect(checkedIn).toBeGreaterThanOrEqual(visits - missed);
    expect(alarmsTaken).toBeLessThanOrEqual(missed);
    expect(deliveries).toBeGreaterThan(0);
  });

  /** What the checker finds after somebody tampered with the tables; nothing of it stays. */
  async function findingsAfter(sql: string): Promise<Finding[]> {
    const connection = await createConnection({ uri: stack.env['DATABASE_URL']!, timezone: 'Z' });
    try {
      await connection.beginTransaction();
      await connection.query(sql);
      return [...(await check(connection, outcome.acknowledged)), ...(await checkServed(connection))];
    } finally {
      await connection.rollback();
      await connection.end();
    }
  }

  it.each([
    ['I1', 'lost', "DELETE FROM care_request WHERE state = 'booked' LIMIT 1"],
    ['I2', 'lost', "UPDATE care_request SET state = 'matching' WHERE state = 'booked' LIMIT 1"],
    [
      'I4',
      'liveMissing',
      "DELETE FROM event_log WHERE channel LIKE 'town.%' AND type = 'request.changed' LIMIT 1",
    ],
    ['I6', 'givenTwice', 'UPDATE capacity_slot SET used = used - 1 WHERE used > 0 LIMIT 1'],
    ['I7', 'givenTwice', 'DELETE FROM bed_night LIMIT 1'],
    ['I8', 'ledgerDifferences', "UPDATE capacity_hold SET state = 'void' WHERE state = 'confirmed' LIMIT 1"],
    ['I9', 'acceptedTwice', "UPDATE offer SET state = 'declined' WHERE state = 'accepted' LIMIT 1"],
    ['I11', 'lost', 'DELETE FROM request_event WHERE seq = 2 LIMIT 1'],
    ['I21', 'ledgerDifferences', 'DELETE FROM capacity_ledger LIMIT 1'],
    ['V1', 'servedWrong', "DELETE FROM visit_event WHERE event = 'check_in' LIMIT 1"],
    ['V2', 'servedWrong', "UPDATE visit SET provider_id = 'another' WHERE state = 'checked_out' LIMIT 1"],
    [
      'V3',
      'servedWrong',
      "UPDATE visit SET state = 'missed', alarm_at = NULL WHERE left_at IS NOT NULL LIMIT 1",
    ],
    ['V4', 'servedWrong', NOT_OPENED_AND_ALONE],
    ['V5', 'servedWrong', "UPDATE care_request SET state = 'in_service' WHERE state = 'completed'"],
  ])('would have found a broken %s', async (invariant, figure, sql) => {
    expect(await findingsAfter(sql)).toContainEqual(expect.objectContaining({ invariant, figure }));
  });
});
