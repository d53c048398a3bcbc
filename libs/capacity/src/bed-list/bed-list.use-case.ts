import { type BedOfList } from '@yilian/contracts';
import { Injectable } from '@nestjs/common';
import { newId } from '@yilian/kernel';
import { Overtaken, type Reader, type Tx } from '@yilian/platform';
import { CreateCapacity } from '../create-capacity.use-case';
import { decideAct } from '../domain/bed-acts';
import { type BedDecision, decideListedBed, type KnownBed, type WholeBed } from '../domain/bed-list';
import { dayOf } from '../domain/calendar';
import { ActBeds } from '../store/act-beds.store';
import { CityClock } from '../store/clock.query';
import { ListedBeds } from '../store/listed-beds.store';
import { tellBoard, tellMoves, tellSupply } from '../store/news.store';
import { placesOf } from '../store/service.query';
import { WriteActs } from '../steps/write-acts.use-case';

type Changed = Extract<BedDecision, { outcome: 'changed' }>;

/** The beds of a home as they were read, and what a list may do with them. */
export interface OpenBedList {
  readonly beds: readonly KnownBed[];
  /** By room and number. */
  decide(listed: BedOfList): BedDecision;
}

const keyOf = ({ room, number }: Pick<BedOfList, 'room' | 'number'>): string => `${room}|${number}`;

/** Lists of beds, out and in. Whose home it is was settled by the caller. */
@Injectable()
export class BedList {
  constructor(
    private readonly listed: ListedBeds,
    private readonly create: CreateCapacity,
    private readonly beds: ActBeds,
    private readonly clock: CityClock,
    private readonly acts: WriteActs,
  ) {}

  /** All beds by room and number. */
  async of(reader: Reader, serviceId: string, today: string): Promise<KnownBed[]> {
    return this.listed.of(reader, serviceId, dayOf(today));
  }

  /** `tidy` is what a list does to its cells: a bed is the same one when it was entered untidily. */
  async open(tx: Tx, serviceId: string, tidy: (text: string) => string): Promise<OpenBedList> {
    const { day } = await this.clock.now(tx);
    const beds = await this.listed.of(tx, serviceId, day);
    const tidied = beds.map((bed) => ({ ...bed, floor: bed.floor === null ? null : tidy(bed.floor) }));
    const known = new Map(tidied.map((bed) => [tidy(keyOf(bed)), bed]));
    for (const bed of tidied) known.set(keyOf(bed), bed);
    return { beds, decide: (listed) => decideListedBed(known.get(keyOf(listed)), listed, day) };
  }

  /**
   * Writes what was decided, hundreds at a time.
   * @throws Overtaken when somebody decided about one of the beds since they were read.
   */
  async write(tx: Tx, serviceId: string, decisions: readonly BedDecision[]): Promise<void> {
    const added = decisions.flatMap((one) =>
      one.outcome === 'added' ? [newBed(serviceId, one.listed)] : [],
    );
    if (added.length > 0) await this.create.beds(tx, added);
    const changed = decisions.filter((one) => one.outcome === 'changed');
    if (changed.length === 0) return;
    await this.turn(tx, serviceId, changed);
    await this.describe(tx, serviceId, changed);
  }

  /** States first: whoever is promised a bed is looked at under its lock. */
  private async turn(tx: Tx, serviceId: string, changed: readonly Changed[]): Promise<void> {
    const turned = changed.filter(({ fields }) => fields.includes('state'));
    if (turned.length === 0) return;
    const { day } = await this.clock.now(tx);
    const locked = await this.beds.lock(
      tx,
      turned.map(({ bed }) => bed.id),
      day,
    );
    const done = turned.map(({ bed: { id: bedId, version }, listed: { state } }) => {
      const decided = decideAct({ act: 'set', bedId, version, state, note: null }, locked, day);
      if (!decided.ok) throw new Overtaken('bed');
      return decided.value;
    });
    const place = (await placesOf(tx, [serviceId])).get(serviceId)!;
    await this.acts.execute(tx, place, done, locked);
  }

  private async describe(tx: Tx, serviceId: string, changed: readonly Changed[]): Promise<void> {
    const described = changed.filter(({ fields }) => fields.some((field) => field !== 'state'));
    if (described.length === 0) return;
    await this.listed.describe(
      tx,
      described.map(({ bed, listed, fields }) => ({
        bed: { id: bed.id, version: bed.version + (fields.includes('state') ? 1 : 0) },
        listed,
      })),
    );
    const places = await placesOf(tx, [serviceId]);
    const { townCode } = places.get(serviceId)!;
    tellMoves(
      tx,
      described.flatMap(({ bed, listed }) =>
        bed.kind === listed.kind
          ? []
          : [
              { serviceId, townCode, kind: bed.kind, from: listed.state, to: null },
              { serviceId, townCode, kind: listed.kind, from: null, to: listed.state },
            ],
      ),
    );
    tellSupply(tx, places, [serviceId], true);
    tellBoard(tx, places, [serviceId]);
  }
}

/** A bed that waits for nobody of ours: `held` never comes from a list. */
const newBed = (serviceId: string, { state, ...listed }: WholeBed) => ({
  ...listed,
  id: newId(),
  serviceId,
  state: state as Exclude<WholeBed['state'], 'held'>,
});
