import { newId } from '@yilian/kernel';
import { FileStore, type Tx } from '@yilian/platform';
import { eventually, type ListHouse, ListStage } from '@yilian/testing';
import { ForgetLists } from './forget-lists/forget-lists.job';

const HEADER = '楼层,房间,床号,床位类型,性别要求,状态';
const csv = (...lines: readonly string[]): string => [HEADER, ...lines].join('\n');
const VACANT = '1,101,1,护理,不限,空床';

/** Whoever is asked at the same moment: each case goes wrong when the guard in the statement is taken away. */
describe('a list at the same moment', () => {
  let stage: ListStage;
  beforeAll(async () => {
    stage = await ListStage.open();
  });
  afterAll(async () => stage.stack.close());

  /** Holds what `first` changes until so many statements of that beginning wait for it. */
  async function waitFor(
    first: (tx: Tx) => Promise<unknown>,
    [statement, many]: readonly [string, number],
    begin: () => Promise<unknown>,
  ): Promise<void> {
    let begun: Promise<unknown> | undefined;
    await stage.stack.work.write(async (tx) => {
      await first(tx);
      begun = begin();
      await eventually(`${many} wait`, async () => {
        const rows = await stage.stack.database.query(
          `SELECT id FROM information_schema.processlist
            WHERE db = DATABASE() AND command = 'Query' AND id <> CONNECTION_ID() AND info LIKE ?`,
          [`${statement}%`],
        );
        return rows.length >= many;
      });
    });
    await begun;
  }
  /** A house that has this bed. */
  async function houseWith(line: string): Promise<ListHouse> {
    const house = await stage.house();
    await stage.takeOver(house, (await stage.send(house, 'beds', csv(line))).id);
    return house;
  }
  const accept = async (house: ListHouse, id: string): Promise<number> =>
    (await stage.ask(house, 'POST', `/v1/list-imports/${id}/acceptance`)).statusCode;
  const told = async (id: string, state: string): Promise<number> => {
    const rows = await stage.stack.database.query(
      `SELECT id FROM outbox_fact WHERE aggregate_id = ? AND type = 'exchange.list-changed.v1'
          AND JSON_VALUE(payload, '$.state') = ?`,
      [id, state],
    );
    return rows.length;
  };
  const audited = async (id: string, action: string): Promise<number> =>
    (
      await stage.stack.database.query('SELECT id FROM audit_entry WHERE object_id = ? AND action = ?', [
        ...[id, action],
      ])
    ).length;
  const holdImport = (id: string) => async (tx: Tx) =>
    tx.query('SELECT id FROM list_import WHERE id = ? FOR UPDATE', [id]);
  const twice = async (one: () => Promise<unknown>): Promise<unknown> => Promise.all([one(), one()]);

  it('that is sent again is the same one, and nobody else’s', async () => {
    const [house, other] = [await stage.house(), await stage.house()];
    const id = newId();
    const files = stage.stack.app.get(FileStore);
    const [put, removed] = [jest.spyOn(files, 'put'), jest.spyOn(files, 'remove')];
    const sends = async (text: string, who = house) => {
      const url = `/v1/services/${who.serviceId}/lists/beds/imports/${id}`;
      return (await stage.ask(who, 'PUT', url, Buffer.from(text), 'text/csv')).statusCode;
    };
    // Each of them finds nobody there yet.
    const { database } = stage.stack;
    await database.query(
      'CREATE TRIGGER slowly BEFORE INSERT ON list_import FOR EACH ROW SET @slept = SLEEP(0.2)',
    );
    const atOnce = Array.from({ length: 6 }, async () => sends(csv(VACANT)));
    expect(await Promise.all(atOnce)).toEqual(Array.from({ length: 6 }, () => 200));
    await database.query('DROP TRIGGER slowly');
    expect(await audited(id, 'exchange.list-sent')).toBe(1);
    expect(await sends(csv('1,102,1,护理,不限,空床'))).toBe(404);
    expect(await sends(csv(VACANT), other)).toBe(404);
    // Of the eight files the one that its row names is kept.
    const gone = new Set(removed.mock.calls.map(([file]) => file));
    const left = put.mock.calls.map(([file]) => file).filter((file) => !gone.has(file));
    expect(await database.query('SELECT file FROM list_import WHERE id = ?', [id])).toEqual([
      { file: left.join() },
    ]);
    await stage.read(id);
    expect((await stage.show(house, id)).counts).toMatchObject({ lines: 1, added: 1 });
  });

  it('is read once by two workers, and its lines stand there once', async () => {
    const house = await stage.house();
    const { id } = await stage.send(house, 'beds', csv(VACANT));
    await stage.stack.database.query("UPDATE list_import SET state = 'reading' WHERE id = ?", [id]);
    await stage.stack.database.query('DELETE FROM list_import_lines WHERE import_id = ?', [id]);
    const reads = async (): Promise<unknown> => stage.read(id).catch((error: unknown) => error);
    await waitFor(holdImport(id), ['UPDATE list_import', 1], async () => twice(reads));
    expect(await told(id, 'ready')).toBe(2);
    const kept = await stage.stack.database.query('SELECT page FROM list_import_lines WHERE import_id = ?', [
      id,
    ]);
    expect(kept).toHaveLength(1);
  });

  it('that was accepted is not shown anew by a worker that read it late', async () => {
    const house = await houseWith(VACANT);
    const { id } = await stage.send(house, 'beds', csv(VACANT));
    await stage.stack.database.query("UPDATE list_import SET state = 'reading' WHERE id = ?", [id]);
    const accepted = async (tx: Tx) =>
      tx.execute("UPDATE list_import SET state = 'applying' WHERE id = ?", [id]);
    await waitFor(accepted, ['UPDATE list_import', 1], async () => stage.read(id));
    expect(await stage.show(house, id)).toMatchObject({ state: 'applying' });
    expect(await told(id, 'ready')).toBe(1);
  });

  it('is accepted once by two managers', async () => {
    const house = await stage.house();
    const { id } = await stage.send(house, 'beds', csv(VACANT));
    const answers: number[] = [];
    const presses = async () => answers.push(await accept(house, id));
    await waitFor(holdImport(id), ['UPDATE list_import', 2], async () => twice(presses));
    expect(answers.sort()).toEqual([200, 409]);
    expect(await audited(id, 'exchange.list-accepted')).toBe(1);
  });

  it('that has nothing new is taken over once by two workers', async () => {
    const house = await houseWith(VACANT);
    const { id } = await stage.send(house, 'beds', csv(VACANT));
    expect(await accept(house, id)).toBe(200);
    await waitFor(holdImport(id), ['UPDATE list_import', 2], async () => twice(async () => stage.apply(id)));
    expect(await stage.show(house, id)).toMatchObject({ state: 'applied' });
    expect([await told(id, 'applied'), await audited(id, 'exchange.list-applied')]).toEqual([1, 1]);
    expect(await told(id, 'outdated')).toBe(0);
  });

  it('whose time is over keeps its file when somebody accepts it at that moment', async () => {
    const house = await stage.house();
    const { id } = await stage.send(house, 'beds', csv(VACANT));
    await stage.stack.database.query(
      'UPDATE list_import SET asked_at = now(3) - INTERVAL 40 DAY WHERE id = ?',
      [id],
    );
    const accepted = async (tx: Tx) =>
      tx.execute("UPDATE list_import SET state = 'applying' WHERE id = ?", [id]);
    const forgets = async () => stage.stack.app.get(ForgetLists).run();
    await waitFor(accepted, ['UPDATE list_import', 1], forgets);
    await stage.apply(id);
    expect(await stage.show(house, id)).toMatchObject({ state: 'applied', linesKept: true });
  });

  it.each([
    ['kind', '1,101,1,失智,不限,空床', "kind = 'ordinary'", 'UPDATE JSON_TABLE'],
    ['state', '1,101,1,护理,不限,维修', "state = 'cleaning'", 'SELECT id, service_id'],
  ])('does nothing when the %s of a bed changes under it', async (_what, line, change, statement) => {
    const house = await houseWith(VACANT);
    const { id } = await stage.send(house, 'beds', csv(line));
    expect(await accept(house, id)).toBe(200);
    const rival = async (tx: Tx) =>
      tx.execute(`UPDATE bed SET ${change}, version = version + 1 WHERE service_id = ?`, [house.serviceId]);
    await waitFor(rival, [statement, 1], async () => stage.apply(id));
    expect(await stage.show(house, id)).toMatchObject({ state: 'outdated' });
    const kept = await stage.stack.database.query(`SELECT id FROM bed WHERE service_id = ? AND ${change}`, [
      house.serviceId,
    ]);
    expect(kept).toHaveLength(1);
  });
});
