import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ClsService } from 'nestjs-cls';
import { type Logger } from 'pino';
import { UnitOfWork } from '../database/unit-of-work';
import { Loop } from '../relay/loop';
import { LOGGER, SCHEDULES } from '../tokens';

/** A recurring duty: one process of all runs it, about every `everyMs`. */
export abstract class Schedule {
  abstract readonly name: string;
  abstract readonly everyMs: number;
  abstract run(): Promise<void>;
}

const LOOK_MS = 250;

/** Runs recurring duties by their rows in MySQL: emptying Redis cannot stop them. */
@Injectable()
export class Schedules implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loops: Loop[];

  constructor(
    @Inject(SCHEDULES) private readonly schedules: readonly Schedule[],
    @Inject(LOGGER) logger: Logger,
    private readonly work: UnitOfWork,
    private readonly cls: ClsService,
  ) {
    this.loops = schedules.map(
      (schedule) =>
        new Loop(
          async () => this.turn(schedule),
          Math.min(LOOK_MS, schedule.everyMs),
          (error) => logger.error({ schedule: schedule.name, error }, 'schedule failed'),
        ),
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.schedules.length > 0) await this.announce();
    for (const loop of this.loops) loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.loops.map(async (loop) => loop.stop()));
  }

  private async announce(): Promise<void> {
    await this.work.write(async (tx) =>
      tx.execute(
        `INSERT INTO schedule (name, next_run_at) VALUES ${this.schedules.map(() => '(?, now(3))').join(', ')}
          ON DUPLICATE KEY UPDATE name = VALUES(name)`,
        this.schedules.map((schedule) => schedule.name),
      ),
    );
  }

  private async turn(schedule: Schedule): Promise<boolean> {
    const mine = await this.cls.run(async () =>
      this.work.write(async (tx) =>
        tx.execute(
          'UPDATE schedule SET next_run_at = now(3) + INTERVAL ? MICROSECOND WHERE name = ? AND next_run_at <= now(3)',
          [schedule.everyMs * 1000, schedule.name],
        ),
      ),
    );
    if (mine > 0) await this.cls.run(async () => schedule.run());
    return false;
  }
}
