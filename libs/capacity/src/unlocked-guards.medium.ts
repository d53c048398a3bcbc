import { type BedAct, type WantedUnits } from '@yilian/contracts';
import { Audit, type Principal, type Tx } from '@yilian/platform';
import { actAs, bookRequest, careHome, daysAhead, Meeting, StayStage } from '@yilian/testing';
import { ActOnBeds } from './act-on-beds/act-on-beds.use-case';
import { CorrectBed } from './correct-bed/correct-bed.use-case';
import { CapacityHttpModule } from './index';
import { ActBeds } from './store/act-beds.store';
import { BedEvents } from './store/bed-events.store';
import { BedFactsStore } from './store/bed-facts.store';
import { BedTownStore } from './store/bed-town.store';
import { BedStore } from './store/bed.store';
import { BedUndos } from './store/bed-undos.store';
import { selectIn } from './store/bulk.store';
import { CityClock } from './store/clock.query';
import { HoldStore } from './store/hold.store';
import { MovedStays } from './store/moved-stay.store';
import { Residents } from './store/residents.store';
import { WriteActs } from './steps/write-acts.use-case';

const FACTS = { floor: '3', number: '1', kind: 'ordinary', sexRule: 'any' } as const;
let meeting: Meeting;

/** Read without a lock, and both before either writes, as on two servers that share none. */
class UnlockedBeds extends BedStore {
  protected override async read(tx: Tx, ids: readonly string[]) {
    const beds = await selectIn<Awaited<ReturnType<BedStore['read']>>[number]>(
      tx,
      'SELECT id, service_id, town_code, kind, sex_rule, state, open_from, version FROM bed WHERE id IN (?)',
      ids,
    );
    await meeting.join();
    return beds;
  }
}
class UnlockedTowns extends BedTownStore {
  protected override async lock(tx: Tx, providerIds: readonly string[]) {
    const beds = await tx.query<Awaited<ReturnType<BedTownStore['lock']>>[number]>(
      `SELECT id, service_id AS serviceId, town_code AS townCode, kind, state FROM bed WHERE provider_id IN (?)`,
      [providerIds],
    );
    await meeting.join();
    return beds;
  }
}
/** Both look for the number before either takes it. */
class LookedTogether extends BedFactsStore {
  override async isTaken(...asked: Parameters<BedFactsStore['isTaken']>): Promise<boolean> {
    const isTaken = await super.isTaken(...asked);
    await meeting.join();
    return isTaken;
  }
}

describe('without the lock, but with the guard of the row', () => {
  let stage: StayStage;
  let manager: Principal;
  let home: { readonly serviceId: string; readonly providerId: string };
  let bedId: string;
  let nextId: string;
  beforeAll(async () => {
    stage = await StayStage.begins([CapacityHttpModule]);
  });
  afterAll(async () => stage.stack.close());
  beforeEach(async () => {
    meeting = new Meeting(2);
    home = await careHome(stage.stack, 2);
    manager = stage.managerOf(home);
    const beds = await stage.stack.database.query<{ id: string }>('SELECT id FROM bed WHERE service_id = ?', [
      home.serviceId,
    ]);
    [bedId, nextId] = beds.map(({ id }) => id) as [string, string];
  });

  const codesOf = async (acts: readonly (() => Promise<{ ok: boolean; refusal?: { code: string } }>)[]) => {
    const answers = await Promise.all(acts.map(async (act) => actAs(stage.stack, manager, act)));
    return answers.map((one) => (one.ok ? 'ok' : one.refusal!.code)).sort();
  };
  const unlocked = () => {
    const { app, work } = stage.stack;
    const [beds, clock, events, audit] = [
      ...[new UnlockedBeds(), app.get(CityClock), app.get(BedEvents), app.get(Audit, { strict: false })],
    ] as const;
    const locked = new ActBeds(app.get(HoldStore), beds);
    const write = new WriteActs(beds, app.get(MovedStays), app.get(Residents), events, audit);
    return {
      correct: new CorrectBed(work, locked, new BedFactsStore(), events, clock, audit),
      rename: new CorrectBed(work, app.get(ActBeds), new LookedTogether(), events, clock, audit),
      act: new ActOnBeds(work, locked, clock, write, app.get(BedUndos)),
    };
  };

  it('one of two corrections stands, the other is told', async () => {
    const { correct } = unlocked();
    const calls = ['7', '8'].map((room) => async () => correct.execute(bedId, 1, { ...FACTS, room }));
    expect(await codesOf(calls)).toEqual(['capacity.bed-changed', 'ok']);
  });

  it('one of two acts stands, the other is told', async () => {
    const { act } = unlocked();
    const calls = (['maintenance', 'closed'] as const).map((state) => async () => {
      const set: BedAct = { act: 'set', bedId, version: 1, state, note: null };
      return act.execute(home.serviceId, [set]);
    });
    expect(await codesOf(calls)).toEqual(['capacity.bed-changed', 'ok']);
  });

  it('two beds do not get one number', async () => {
    const { rename } = unlocked();
    const calls = [bedId, nextId].map((id) => async () => rename.execute(id, 1, { ...FACTS, room: '7' }));
    expect(await codesOf(calls)).toEqual(['capacity.bed-exists', 'ok']);
  });

  it('beds follow their provider to another town once', async () => {
    const { database, work } = stage.stack;
    await database.query("UPDATE provider SET town_code = '441900004' WHERE id = ?", [home.providerId]);
    const follows = async () => work.write(async (tx) => new UnlockedTowns().follow(tx, [home.providerId]));
    const moves = (await Promise.all([follows(), follows()])).map((made) => made.length).sort();
    // Both beds leave one town and come to another.
    expect(moves).toEqual([0, 4]);
  });

  it('a stay that is promised while its bed is being locked is locked as well', async () => {
    const { app, work } = stage.stack;
    const fromDate = daysAhead(5);
    const requestId = await stage.applies({ fromDate, nights: 3 });
    const units: WantedUnits = {
      ...{ kind: 'residential', bedKinds: ['ordinary'], sex: 'female', fromDate, nights: 3 },
    };
    const locked: (readonly string[])[] = [];
    let promised = '';
    class PromisedBetween extends HoldStore {
      override async lock(tx: Tx, ids: readonly string[]) {
        const holds = await super.lock(tx, ids);
        if (locked.push(ids) === 1)
          promised = (await bookRequest(stage.stack, requestId, home.serviceId, units)).holdId;
        return holds;
      }
    }
    const beds = new ActBeds(new PromisedBetween(), new BedStore());
    const act = new ActOnBeds(work, beds, app.get(CityClock), app.get(WriteActs), app.get(BedUndos));
    const acts = [bedId, nextId].map((id): BedAct => ({
      ...{ act: 'note', bedId: id, version: 1, note: 'Window side' },
    }));
    expect(await codesOf([async () => act.execute(home.serviceId, acts)])).toEqual(['capacity.bed-changed']);
    expect(locked).toEqual([[], [promised]]);
  });
});
