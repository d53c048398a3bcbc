import { Injectable } from '@nestjs/common';
import type { LocalDate, SettingValue } from '@yilian/contracts';
import { CityDays } from '@yilian/matching';
import { Settings } from '@yilian/platform';

/** What an answer is made with: the hour, the date of the city, and the bureau's rules in force. */
export interface SearchMoment {
  readonly nowMs: number;
  readonly today: LocalDate;
  readonly rules: SettingValue<'discovery.rules'>;
}

@Injectable()
export class SearchMoments {
  constructor(
    private readonly settings: Settings,
    private readonly days: CityDays,
  ) {}

  async now(): Promise<SearchMoment> {
    const { value: rules } = await this.settings.get('discovery.rules');
    const nowMs = Date.now();
    return { nowMs, today: this.days.dateAt(nowMs), rules };
  }
}
