const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone show at a moment, `YYYY-MM-DD HH:MM:SS`. Sweden writes moments that way. */
export function wallClock(moment: Date, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(timeZone, format);
  return format.format(moment);
}
