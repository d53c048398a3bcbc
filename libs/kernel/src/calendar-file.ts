/** One entry of a calendar. Dates are whole days, the last one not included; otherwise moments. */
export interface CalendarEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  readonly when:
    | { readonly fromDate: string; readonly toDate: string }
    | { readonly fromMs: number; readonly toMs: number };
}

const MOST_OCTETS = 75;
const encoder = new TextEncoder();

/**
 * A calendar file of RFC 5545: CRLF ends every line, and no line is longer than 75 octets; longer ones go on after a space,
 * never in the middle of a character. `sequence` goes up with every change, so that a calendar replaces what it had.
 */
export function calendarFile(
  events: readonly CalendarEvent[],
  { nowMs, sequence }: { readonly nowMs: number; readonly sequence: number },
): string {
  const lines = [
    ...[
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Yilian//Bookings//ZH',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
    ],
    ...events.flatMap((event) => eventLines(event, utc(nowMs), sequence)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const eventLines = (event: CalendarEvent, stamp: string, sequence: number): string[] => [
  'BEGIN:VEVENT',
  `UID:${event.uid}`,
  `DTSTAMP:${stamp}`,
  `SEQUENCE:${sequence}`,
  `STATUS:${event.status}`,
  `SUMMARY:${escaped(event.summary)}`,
  `DESCRIPTION:${escaped(event.description)}`,
  ...whenLines(event.when),
  'END:VEVENT',
];

const whenLines = (when: CalendarEvent['when']): string[] =>
  'fromDate' in when
    ? [`DTSTART;VALUE=DATE:${plain(when.fromDate)}`, `DTEND;VALUE=DATE:${plain(when.toDate)}`]
    : [`DTSTART:${utc(when.fromMs)}`, `DTEND:${utc(when.toMs)}`];

const plain = (date: string): string => date.replaceAll('-', '');

/** 20261125T090000Z */
const utc = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n');

function folded(line: string): string {
  let [text, octets] = ['', 0];
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MOST_OCTETS) {
      text += '\r\n ';
      // The space belongs to the next line.
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
