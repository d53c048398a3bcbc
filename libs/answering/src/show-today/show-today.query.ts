import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '@yilian/config';
import { type ProviderToday } from '@yilian/contracts';
import { localDate } from '@yilian/kernel';
import { CONFIG } from '@yilian/platform';
import { type TodoSource } from '@yilian/providers';
import { inOrder } from '../domain/order-todos';
import { ViewLightQuery } from '../view-light/view-light.query';
import { DayCountsQuery } from './day-counts.query';
import { TODO_SOURCES } from './todo-sources';

/** Puts the day of a provider together: its light, its numbers, and what every context asks it to do. */
@Injectable()
export class ShowTodayQuery {
  constructor(
    private readonly light: ViewLightQuery,
    private readonly counts: DayCountsQuery,
    @Inject(TODO_SOURCES) private readonly sources: readonly TodoSource[],
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Undefined when there is no such provider. */
  async of(providerId: string): Promise<ProviderToday | undefined> {
    const status = await this.light.of(providerId);
    if (!status) return undefined;
    const now = new Date(status.serverNow);
    const asker = { providerId, now, today: localDate(now.getTime(), this.config.process.CITY_TIME_ZONE) };
    const kinds = new Set(status.services.map(({ kind }) => kind));
    const [counts, ...todos] = await Promise.all([
      this.counts.of(asker, kinds),
      ...this.sources.map(async (source) => source.of(asker)),
    ]);
    return {
      date: asker.today,
      status,
      ...counts,
      todos: inOrder(todos.flat()),
      asOf: status.serverNow,
    };
  }
}
