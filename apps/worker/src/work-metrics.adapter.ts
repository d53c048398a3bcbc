import { Injectable } from '@nestjs/common';
import { Database, Queues } from '@yilian/platform';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

interface WorkCount {
  readonly job: string;
  readonly state: string;
  readonly items: number | string;
}

/** Figures about waiting work in the text form that Prometheus reads; counted when somebody asks. */
@Injectable()
export class WorkMetrics {
  private readonly registry = new Registry();

  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
  ) {
    collectDefaultMetrics({ register: this.registry });
    this.gauge('yilian_relay_lag_seconds', 'Age of the oldest fact that was committed and not yet told', () =>
      this.relayLag(),
    );
    this.gauge('yilian_queue_depth', 'BullMQ jobs that wait, run or are delayed', () => this.queues.depth());
    this.workItems();
  }

  async text(): Promise<string> {
    return this.registry.metrics();
  }

  private gauge(name: string, help: string, read: () => Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        // A figure nobody can tell is not 0.
        this.set(await read().catch(() => Number.NaN));
      },
    });
  }

  private workItems(): void {
    const count = async (): Promise<WorkCount[]> => this.countWork();
    new Gauge({
      name: 'yilian_work_items',
      help: 'Work items by job: queued ones have a live next step, dead ones need a person',
      labelNames: ['job', 'state'],
      registers: [this.registry],
      async collect() {
        this.reset();
        for (const { job, state, items } of await count()) this.set({ job, state }, Number(items));
      },
    });
  }

  private async relayLag(): Promise<number> {
    const [row] = await this.database.read<{ lag: number | string | null }>(
      'SELECT TIMESTAMPDIFF(MICROSECOND, MIN(recorded_at), now(3)) / 1000000 AS lag FROM outbox_fact',
    );
    return Number(row?.lag ?? 0);
  }

  private async countWork(): Promise<WorkCount[]> {
    return this.database.read<WorkCount>(
      "SELECT job, state, COUNT(*) AS items FROM work_item WHERE state IN ('queued', 'dead') GROUP BY job, state",
    );
  }
}
