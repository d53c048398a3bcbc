const formats = new Map<string, Intl.DateTimeFormat>();

/** The city's calendar date of a moment, `YYYY-MM-DD`. */
export function cityDate(moment: Date, timeZone: string): string {
  // Making a format costs a hundred times its use. Sweden writes dates that way.
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone });
  formats.set(timeZone, format);
  return format.format(moment);
}
