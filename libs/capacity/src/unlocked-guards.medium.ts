import { type BedAct } from '@yilian/contracts';
import { Audit, type Principal, type Tx } from '@yilian/platform';
import { actAs, careHome, StayStage } from '@yilian/testing';
import { ActOnBeds } from './act-on-beds/act-on-beds.use-case';
import { CorrectBed } from './correct-bed/correct-bed.use-case';
import { CapacityHttpModule } from './index';
import { ActBeds } from './store/act-beds.store';
import { BedEvents } from './store/bed-events.store';
import { BedFactsStore } from './store/bed-facts.store';
import { BedStore } from './store/bed.store';
import { selectIn } from './store/bulk.store';
import { CityClock } from './store/clock.query';
import { HoldStore } from './store/hold.store';
import { MovedStays } from './store/moved-stay.store';
import { Residents } from './store/residents.store';
import { WriteActs } from './steps/write-acts.use-case';

/** Two managers read a bed without its lock before either writes, as on two servers that share no locks. */
class UnlockedBeds extends BedStore {
  private readers: (() => void)[] | undefined = [];

  protected override async read(tx: Tx, ids: readonly string[]) {
    const beds = await selectIn<Awaited<ReturnType<BedStore['read']>>[number]>(
      tx,
      `SELECT id, service_id, town_code, kind, sex_rule, state, open_from, version FROM bed WHERE id IN (?)`,
      ids,
    );
    const { readers } = this;
    if (!readers) return beds;
    await new Promise<void>((go) => {
      if (readers.push(go) < 2) return;
      this.readers = undefined;
      for (const one of readers) one();
    });
    return beds;
  }
}

describe('without the lock, but with the version of the bed', () => {
  let stage: StayStage;
  let manager: Principal;
  let home: { readonly serviceId: string; readonly providerId: string };
  let bedId: string;
  beforeAll(async () => {
    stage = await StayStage.begins([CapacityHttpModule]);
  });
  afterAll(async () => stage.stack.close());
  beforeEach(async () => {
    home = await careHome(stage.stack, 1);
    manager = stage.managerOf(home);
    const [bed] = await stage.stack.database.query<{ id: string }>(
      'SELECT id FROM bed WHERE service_id = ?',
      [home.serviceId],
    );
    bedId = bed!.id;
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
      act: new ActOnBeds(work, locked, clock, write),
    };
  };

  it('one of two corrections stands, the other is told', async () => {
    const { correct } = unlocked();
    const facts = { floor: '3', number: '1', kind: 'ordinary', sexRule: 'any' } as const;
    const calls = ['7', '8'].map((room) => async () => correct.execute(bedId, 1, { ...facts, room }));
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
});
