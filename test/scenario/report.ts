import { BEHAVIOUR, CLOCKS, DAYS, SERVING, SUPPLY, WISHES } from './assumptions';
import { INVARIANTS } from './checks/finding';
import { type Outcome, type Summary } from './outcome';
import { type Percentiles } from './percentiles';

const MOST_FINDINGS = 20;

const percent = ([low, high]: readonly [number, number]): string =>
  `${Math.round(low * 100)}–${Math.round(high * 100)} %`;

/** What is drawn because no list holds it. */
export const assumptionLines = (): string[] => [
  `drawn: beds occupied ${percent(SUPPLY.bedsOccupied)} of each home; day-care seats free ${percent(SUPPLY.seatsFree)};`,
  `  kitchens at ${SUPPLY.kitchens * 100} % of stations and points with ${SUPPLY.portions.join('–')} portions a meal;`,
  `  ${SUPPLY.caregivers.join('–')} caregivers an agency, 10 hours a day; prices even within a range for each kind; ${DAYS} days ahead;`,
  `  requests ${Object.entries(WISHES.kinds)
    .map(([kind, share]) => `${kind} ${share} %`)
    .join(', ')}; ${WISHES.urgent * 100} % urgent; ${WISHES.cancelled * 100} % taken back;`,
  `  providers accept ${percent(BEHAVIOUR.accepts)}, of the rest ${BEHAVIOUR.silent * 100} % never answer; ` +
    `deadlines ${Object.values(CLOCKS['dispatch.deadlines'].normal).join('/')} s;`,
  `  of visits ${SERVING.visit.late} % late and ${SERVING.visit.never} % never made, of doors ${SERVING.delivery.not_opened} % not opened;`,
  '  a day comes by SQL of this test, which puts every date in the tables back by one: the platform has no door for it',
];

const times = ({ p50, p95, p99 }: Percentiles): string =>
  [p50, p95, p99].map((value) => (value === null ? '—' : `${value} ms`)).join(' / ');

/** The table for people. */
export function tableLines({ summary, states, unmetBy, kinds, findings, troubles }: Outcome): string[] {
  const rows: [string, string][] = [
    ['requests', String(summary.requests)],
    ['booked', `${summary.booked} (${Math.round((summary.booked / summary.requests) * 100)} %)`],
    ...[...kinds].map(([kind, { booked, all }]): [string, string] => [`  ${kind}`, `${booked} of ${all}`]),
    ['waiting', String(summary.waiting)],
    ['escalated', String(summary.escalated)],
    ['unmet', String(summary.unmet)],
    ...[...unmetBy].map(([reason, count]): [string, string] => [`  ${reason}`, String(count)]),
    ['cancelled', String(states.get('cancelled') ?? 0)],
    ['offers per booking', String(summary.offersPerBooking ?? '—')],
    ['time to first offer (p50/p95/p99)', times(summary.firstOfferMs)],
    ['time to booking (p50/p95/p99)', times(summary.bookingMs)],
    ...SERVED.map(([label, key]): [string, string] => [label, String(summary[key])]),
    ...MUST_BE_ZERO.map((key): [string, string] => [LABELS[key], String(summary[key] ?? 'not checked')]),
    ...pageRows(summary),
    ['seconds', String(summary.seconds)],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return [
    ...rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`),
    ...findings
      .slice(0, MOST_FINDINGS)
      .map((one) => `  ! ${one.invariant} (${INVARIANTS[one.invariant]}) ${one.id}: ${one.detail}`),
    ...(findings.length > MOST_FINDINGS ? [`  ! and ${findings.length - MOST_FINDINGS} more`] : []),
    ...[...troubles].map(([what, count]) => `  ? ${count} × ${what}`),
  ];
}

/** Nothing where they were not opened. */
function pageRows({
  pagesAsked = 0,
  pageMs,
  mostRowsRead = 0,
  mostRowsFor = '',
}: Summary): [string, string][] {
  if (pageMs === undefined) return [];
  return [
    [`first pages, ${pagesAsked} times (p50/p95/p99)`, times(pageMs)],
    ['  most rows read for one', `${mostRowsRead} (${mostRowsFor})`],
  ];
}

const MUST_BE_ZERO = [
  'lost',
  'givenTwice',
  'acceptedTwice',
  'ledgerDifferences',
  'liveMissing',
  'liveOutOfOrder',
  'servedWrong',
] as const;

const SERVED = [
  ['beds and caregivers assigned', 'assigned'],
  ['  another caregiver sent', 'reassigned'],
  ['days that came', 'days'],
  ['visits', 'visits'],
  ['  checked in', 'checkedIn'],
  ['  missed, with an alarm', 'missed'],
  ['    that were meant to be', 'meantToMiss'],
  ['alarms taken', 'alarmsTaken'],
  ['  by officers', 'alarmsByOfficers'],
  ['stays and seats begun', 'begun'],
  ['meals reported', 'deliveries'],
  ['  doors not opened', 'notOpened'],
  ['welfare checks closed', 'welfareChecks'],
] as const;

const LABELS: Readonly<Record<(typeof MUST_BE_ZERO)[number], string>> = {
  lost: 'lost',
  givenTwice: 'given twice',
  acceptedTwice: 'accepted twice',
  ledgerDifferences: 'ledger differences',
  liveMissing: 'live events missing',
  liveOutOfOrder: 'live events out of order',
  servedWrong: 'served wrongly',
};

/** True when nothing is there that must not be. */
export const isClean = (summary: Summary): boolean => MUST_BE_ZERO.every((key) => (summary[key] ?? 0) === 0);
