import { BedKind, type LiveEnvelope, type TownPicture } from '@yilian/contracts';

/** What the screen shows; ages are in milliseconds. */
export interface Scene {
  readonly picture: TownPicture | undefined;
  readonly ageMs: number;
  /** Newest last. */
  readonly events: readonly LiveEnvelope[];
  readonly line: 'connecting' | 'live' | 'broken';
}

/** The whole screen as lines. What is not known is a dash. */
export function screenOf(townCode: string, { picture, ageMs, events, line }: Scene): string[] {
  const head = `town ${townCode}   ${line}   ${picture ? `data ${seconds(ageMs)} old, as of ${picture.asOf}` : 'no data yet'}`;
  if (!picture) return [head];
  return [
    head,
    '',
    `calls for help ${picture.openAlerts}${picture.unheardSince === null ? '' : `, nobody has taken one over for ${seconds(Date.parse(picture.asOf) - Date.parse(picture.unheardSince))}`}`,
    '',
    `queue ${picture.queueDepth}   longest wait ${waitOf(picture)}   offers running out ${picture.offersRunningOut}`,
    '',
    ...requestLines(picture),
    '',
    ...bedLines(picture),
    '',
    'last events',
    ...(events.length === 0 ? ['  —'] : events.map((event) => `  ${eventLine(event)}`)),
  ];
}

/** One line for programs and log files. */
export const summaryOf = (picture: TownPicture): string =>
  [
    picture.asOf,
    `town=${picture.townCode}`,
    `queue=${picture.queueDepth}`,
    `wait=${waitOf(picture)}`,
    `runningOut=${picture.offersRunningOut}`,
    `alerts=${picture.openAlerts}`,
    ...Object.entries(picture.requests).flatMap(([state, n]) => (n > 0 ? `${state}=${n}` : [])),
  ].join(' ');

/** One live event as a line. */
export function eventLine({ at, channel, seq, type, payload }: LiveEnvelope): string {
  const { requestId, serviceId, alertId, from, state } = payload as Readonly<Record<string, unknown>>;
  const about = requestId ?? serviceId ?? alertId;
  const move = typeof state === 'string' ? `${typeof from === 'string' ? `${from} → ` : ''}${state}` : '';
  return `${at} ${channel} #${seq} ${type} ${typeof about === 'string' ? about : ''} ${move}`.trimEnd();
}

function waitOf({ oldestSince, asOf }: TownPicture): string {
  return oldestSince === null ? '—' : seconds(Date.parse(asOf) - Date.parse(oldestSince));
}

function requestLines({ requests }: TownPicture): string[] {
  return [
    'requests',
    ...Object.entries(requests).map(([state, n]) => `  ${state.padEnd(12)}${String(n).padStart(7)}`),
  ];
}

function bedLines({ beds }: TownPicture): string[] {
  if (!beds) return ['beds', '  —'];
  return [
    'beds',
    ...BedKind.options.map((kind) => {
      const ofKind = beds.filter((bed) => bed.kind === kind && bed.count > 0);
      const states = ofKind.map(({ state, count }) => `${state} ${count}`).join('  ');
      return `  ${kind.padEnd(12)}${states || '0'}`;
    }),
  ];
}

function seconds(ms: number): string {
  const whole = Math.max(0, Math.round(ms / 1_000));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes} min ${whole % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
