/** The city's calendar date of a moment, `YYYY-MM-DD`. Sweden writes dates that way. */
export const cityDate = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);
