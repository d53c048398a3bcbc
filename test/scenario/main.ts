import { parseArgs } from 'node:util';
import { play } from './play';
import { assumptionLines, isClean, tableLines } from './report';
import { holdsCity } from './villages';

/** The folder of the city is missing; `npm test` leaves the scenario out, who asks for it directly is told. */
const MISSING = 2;
/** From so many requests on every listed provider takes part; smaller runs get a smaller city. */
const WHOLE_CITY = 1_500;
const SMALLEST_SHARE = 0.1;

interface Options {
  readonly folder: string;
  readonly requests: number;
  readonly seed: number;
  readonly minutes: number;
  readonly days: number;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      city: { type: 'string', default: '../shared/data/taipei-2025' },
      requests: { type: 'string', default: '500' },
      seed: { type: 'string', default: '7' },
      minutes: { type: 'string', default: '20' },
      days: { type: 'string', default: '2' },
    },
  });
  const whole = (name: 'requests' | 'seed' | 'minutes' | 'days'): number => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes a whole number from 1 on`);
    return value;
  };
  return {
    ...{ folder: values.city, requests: whole('requests'), seed: whole('seed') },
    ...{ minutes: whole('minutes'), days: whole('days') },
  };
}

async function main(): Promise<number> {
  const { minutes, ...wishes } = readOptions();
  const { folder, requests } = wishes;
  if (!holdsCity(folder)) {
    console.error(`There is no city in ${folder}: the published lists are not part of the project.`);
    return MISSING;
  }
  const { SCENARIO_API_URL: apiUrl, SCENARIO_OPERATOR: login, SCENARIO_PASSWORD: password } = process.env;
  if (!apiUrl || !login || !password) {
    console.error(
      'Set SCENARIO_API_URL, SCENARIO_OPERATOR and SCENARIO_PASSWORD, or use "npm run scenario".',
    );
    return MISSING;
  }
  const joining = Math.max(SMALLEST_SHARE, Math.min(1, requests / WHOLE_CITY));
  for (const line of assumptionLines()) console.log(line);
  const outcome = await play(
    { apiUrl, operator: { login, password }, databaseUrl: process.env['SCENARIO_DATABASE_URL'] },
    { ...wishes, joining, limitMs: minutes * 60_000, say: (line) => console.log(line) },
  );
  console.log(`\n${tableLines(outcome).join('\n')}\n`);
  console.log(JSON.stringify(outcome.summary));
  return isClean(outcome.summary) ? 0 : 1;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    // Actors may still be waiting for their moment; of a run that failed nobody waits for them.
    process.exit(1);
  },
);
