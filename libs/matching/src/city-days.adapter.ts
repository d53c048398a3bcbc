import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '@yilian/config';
import type { LocalDate } from '@yilian/contracts';
import { CONFIG } from '@yilian/platform';

const DAY_MS = 86_400_000;

/** The city's calendar, by the tables of time zones that come with the runtime. */
@Injectable()
export class CityDays {
  private readonly format: Intl.DateTimeFormat;

  constructor(@Inject(CONFIG) config: Config) {
    this.format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: config.process.CITY_TIME_ZONE,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
  }

  /** The city's date at a moment, in milliseconds since 1970. */
  dateAt(ms: number): LocalDate {
    return this.format.format(ms).slice(0, 10);
  }

  /** The date so many days later. */
  add(date: LocalDate, days: number): LocalDate {
    return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
  }

  /** The moment at which the next date begins, in milliseconds since 1970. */
  endOf(date: LocalDate): number {
    const midnight = Date.parse(date) + DAY_MS;
    const guess = midnight - this.offsetAt(midnight);
    return midnight - this.offsetAt(guess);
  }

  /** How far the city's clocks are ahead of UTC. */
  private offsetAt(ms: number): number {
    return Date.parse(`${this.format.format(ms).replace(' ', 'T')}Z`) - ms;
  }
}
