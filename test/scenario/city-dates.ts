const DAY_MS = 86_400_000;

/** Calendar dates of the city, counted from the server's day. */
export class CityDates {
  private readonly todayMs: number;

  constructor(now: Date, zone = 'Asia/Shanghai') {
    // Sweden writes dates as YYYY-MM-DD.
    this.todayMs = Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now));
  }

  get today(): string {
    return this.ahead(0);
  }

  get year(): number {
    return Number(this.today.slice(0, 4));
  }

  /** The date so many days from today. */
  ahead(days: number): string {
    return new Date(this.todayMs + days * DAY_MS).toISOString().slice(0, 10);
  }

  /** So many dates, from tomorrow on. */
  days(count: number): string[] {
    return Array.from({ length: count }, (_, day) => this.ahead(day + 1));
  }

  isWeekend(date: string): boolean {
    return [0, 6].includes(new Date(date).getUTCDay());
  }
}
