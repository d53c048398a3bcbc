import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { LocalDate } from '@yilian/contracts';
import { addDays, localDate, momentOf } from '@yilian/kernel';
import { CONFIG } from '@yilian/platform';
import { z } from 'zod';

const LONGEST_DAYS = 366;

/** Which days are looked at, both included: at most a year. */
export const OfferPeriod = z
  .strictObject({ from: LocalDate, to: LocalDate })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'The last day lies before the first' })
  .refine(({ from, to }) => to <= addDays(from, LONGEST_DAYS), {
    path: ['to'],
    message: 'At most a year at a time',
  });
export type OfferPeriod = z.infer<typeof OfferPeriod>;

/** Days of the city as moments. */
@Injectable()
export class CityPeriod {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** From the first moment of the first day up to, not including, the first after the last. */
  moments({ from, to }: OfferPeriod): readonly [Date, Date] {
    const zone = this.config.process.CITY_TIME_ZONE;
    return [new Date(momentOf(from, 0, zone)), new Date(momentOf(addDays(to, 1), 0, zone))];
  }

  /** Date and time of day of a moment, as the city's clocks show it. */
  clock(at: Date): string {
    const zone = this.config.process.CITY_TIME_ZONE;
    const date = localDate(at.getTime(), zone);
    const minute = Math.floor((at.getTime() - momentOf(date, 0, zone)) / 60_000);
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${date} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  }
}
