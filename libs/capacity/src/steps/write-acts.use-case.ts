import { Injectable } from '@nestjs/common';
import { type BedState } from '@yilian/contracts';
import { Audit, type Tx } from '@yilian/platform';
import { actMovements } from '../domain/act-movements';
import { type ActDone, otherBed } from '../domain/bed-acts';
import { type LockedActBed } from '../store/act-beds.store';
import { BedEvents } from '../store/bed-events.store';
import { BedStore } from '../store/bed.store';
import { writeMovements } from '../store/ledger.store';
import { MovedStays } from '../store/moved-stay.store';
import { tellBoard, tellMoves, tellSupply } from '../store/news.store';
import { Residents } from '../store/residents.store';
import { type ServicePlace } from '../store/service.query';

/** Writes what acts do with beds that were locked: states, stays, residents, ledger, history and news. */
@Injectable()
export class WriteActs {
  constructor(
    private readonly beds: BedStore,
    private readonly stays: MovedStays,
    private readonly residents: Residents,
    private readonly events: BedEvents,
    private readonly audit: Audit,
  ) {}

  /** `keepsNames`: of those who leave, because it can be taken back; whoever remembers that forgets them, too. */
  async execute(
    tx: Tx,
    place: ServicePlace,
    done: readonly ActDone[],
    beds: ReadonlyMap<string, LockedActBed>,
    keepsNames = false,
  ): Promise<void> {
    const turns = new Map(done.flatMap((one) => one.turns).map((turn) => [turn.bed.id, turn]));
    const moves = await this.beds.turn(
      tx,
      [...turns.keys()].sort().map((id) => beds.get(id)!),
      (bed) => turns.get(bed.id)!,
    );
    for (const one of done) await this.people(tx, place, one, keepsNames);
    await writeMovements(tx, done.flatMap(actMovements));
    await this.events.add(tx, done);
    for (const { bed, state } of turns.values()) {
      if (bed.state === state) continue;
      await this.audit.append(tx, 'capacity.bed-reported', bed.id, { from: bed.state, to: state });
    }
    this.tell(
      tx,
      place,
      [...turns.values()].map((turn) => turn.state),
    );
    tellMoves(tx, moves);
  }

  private async people(
    tx: Tx,
    { serviceId }: ServicePlace,
    { act, leaves, returns, admits, moves }: ActDone,
    keepsNames: boolean,
  ): Promise<void> {
    if (leaves !== undefined) await this.residents.leave(tx, leaves, keepsNames);
    if (returns !== undefined) await this.residents.comeBack(tx, returns);
    if (admits && act.act === 'admit') {
      const { bedId, name, sex, until } = act;
      await this.residents.add(tx, [{ bedId, serviceId, name, sex, from: admits.from, until }]);
    }
    const to = otherBed(act);
    if (!moves || to === null) return;
    if ('stay' in moves) await this.stays.move(tx, moves, act.bedId, to);
    else if (moves.residentId !== null) await this.residents.move(tx, moves.residentId, to);
  }

  private tell(tx: Tx, place: ServicePlace, states: readonly BedState[]): void {
    const places = new Map([[place.serviceId, place]]);
    tellSupply(tx, places, [place.serviceId], states.includes('vacant'));
    tellBoard(tx, places, [place.serviceId]);
  }
}
