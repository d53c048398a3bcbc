import { Injectable } from '@nestjs/common';
import { Schedule, UnitOfWork } from '@yilian/platform';
import { BedStore } from '../store/bed.store';
import { CityClock } from '../store/clock.query';
import { tellBoard, tellMoves, tellSupply } from '../store/news.store';
import { placesOf } from '../store/service.query';
import { BedsToTurnQuery } from './beds-to-turn.query';

/** When a day begins, beds follow their stays: those that begin are held until the guest is there, those that are over are vacant. */
@Injectable()
export class TurnBeds extends Schedule {
  readonly name = 'capacity.turn-beds';
  readonly everyMs = 300_000;

  constructor(
    private readonly work: UnitOfWork,
    private readonly query: BedsToTurnQuery,
    private readonly beds: BedStore,
    private readonly clock: CityClock,
  ) {
    super();
  }

  async run(): Promise<void> {
    await this.work.write(async (tx) => {
      const { day } = await this.clock.now(tx);
      const due = await this.query.due(tx, day);
      if (due.size === 0) return;
      const locked = await this.beds.lockByIds(tx, [...due.keys()], day);
      // Whoever promised or freed a bed since the first look wrote its version: it is looked at again next time.
      const same = locked.filter((bed) => bed.version === due.get(bed.id)!.version);
      const moves = await this.beds.turn(tx, same, (bed) => ({
        state: due.get(bed.id)!.state,
        openFrom: bed.openFrom,
      }));
      const places = await placesOf(
        tx,
        moves.map((move) => move.serviceId),
      );
      tellMoves(tx, moves);
      tellBoard(tx, places, places.keys());
      for (const { serviceId, to } of moves) tellSupply(tx, places, [serviceId], to === 'vacant');
    });
  }
}
