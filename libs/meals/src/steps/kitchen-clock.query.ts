import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type LocalDate, type MealTime } from '@yilian/contracts';
import { localDate, momentOf } from '@yilian/kernel';
import { CONFIG, type Reader, Settings } from '@yilian/platform';
import { type MealDay, mealsToBeReported } from '../domain/silent-delivery';
import { type RoundRules } from './plan-stops.adapter';

/** The database's clock as a kitchen of the city reads it. */
@Injectable()
export class KitchenClock {
  constructor(
    private readonly settings: Settings,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async now(reader: Reader): Promise<{ readonly now: Date; readonly today: LocalDate }> {
    const [row] = await reader.query<{ now: Date }>('SELECT now(3) AS now');
    return { now: row!.now, today: localDate(row!.now.getTime(), this.config.process.CITY_TIME_ZONE) };
  }

  /** When the sheet of a meal is frozen: at its cut-off, else some time before the meal begins. */
  async freezeAt(date: LocalDate, meal: MealTime, cutoffAt: Date | null): Promise<Date> {
    if (cutoffAt) return cutoffAt;
    const { parts } = (await this.settings.get('fulfilment.rules')).value;
    const { freezeMinutes } = (await this.settings.get('meals.rules')).value;
    const begins = momentOf(date, parts[meal].fromMinute, this.config.process.CITY_TIME_ZONE);
    return new Date(begins - freezeMinutes * 60_000);
  }

  /** Of which meals everything should have been reported by now, and how long after that the next is told. */
  async toBeReported(
    reader: Reader,
  ): Promise<{ readonly meals: readonly MealDay[]; readonly climbMinutes: number }> {
    const { now, today } = await this.now(reader);
    const { parts } = (await this.settings.get('fulfilment.rules')).value;
    const { reportMinutes, climbMinutes } = (await this.settings.get('meals.rules')).value;
    const ends = { lunch: parts.lunch.toMinute, dinner: parts.dinner.toMinute };
    const zone = this.config.process.CITY_TIME_ZONE;
    return { meals: mealsToBeReported(now, today, ends, reportMinutes, zone), climbMinutes };
  }

  /** When a meal is brought, and how couriers get on. */
  async roundRules(meal: MealTime): Promise<RoundRules> {
    const { parts } = (await this.settings.get('fulfilment.rules')).value;
    const { stopsPerRound, minutesPerStop, ...way } = (await this.settings.get('meals.rules')).value;
    const { speedKmh, detourFactor, minutesPerWay } = way;
    return { ...parts[meal], stopsPerRound, minutesPerStop, ways: { speedKmh, detourFactor, minutesPerWay } };
  }
}
