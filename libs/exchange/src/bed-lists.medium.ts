import { recount } from '@yilian/capacity';
import { newId } from '@yilian/kernel';
import { eventually, ListStage, type ListHouse } from '@yilian/testing';

interface StoredBed {
  readonly id: string;
  readonly room: string;
  readonly number: string;
  readonly kind: string;
  readonly state: string;
  readonly version: number;
}

const HEADER = '楼层,房间,床号,床位类型,性别要求,状态';
const csv = (...lines: readonly string[]): string => [HEADER, ...lines].join('\r\n');
/** A hundred beds as people send them: blanks, full-width digits, other words, an empty line, the header once more. */
const DIRTY = [
  ...Array.from({ length: 90 }, (_, at) => `1,1${String(at).padStart(2, '0')},1,护理,不限,空床`),
  ...[' 2 ,２０１, 1 ,护理床,女性,空闲', '2,202,1,自理,,', '2,203,1,nursing,any,vacant', ',,,,,'],
  ...[HEADER, '2,202,1,自理,,', '2,203,1,普通,不限,空床'],
  ...['3,301,-1,护理,不限,空床', '3,302,1,豪华,不限,空床', '3,,1,护理,不限,空床', '3,303,1,护理,不限,已订'],
  ...['3,=1+1,1,护理,不限,空床', `3,${'9'.repeat(60)},1,护理,不限,空床`, '3,1.2E+15,1,护理,不限,空床'],
];

describe('lists of beds', () => {
  let stage: ListStage;
  beforeAll(async () => {
    stage = await ListStage.open();
  });
  afterAll(async () => stage.stack.close());
  afterEach(async () => expect((await recount(stage.stack.database)).differences).toEqual([]));

  const bedsOf = async ({ serviceId }: ListHouse): Promise<StoredBed[]> =>
    stage.stack.database.query('SELECT * FROM bed WHERE service_id = ? ORDER BY room, number', [serviceId]);

  it('shows what a dirty list would do, does nothing before it is wanted, then takes over what is right', async () => {
    const house = await stage.house();
    const shown = await stage.send(house, 'beds', csv(...DIRTY));
    expect(shown).toMatchObject({
      state: 'ready',
      counts: { lines: 103, added: 93, changed: 0, same: 2, refused: 8, missing: 0 },
    });
    expect(await bedsOf(house)).toEqual([]);
    const refused = await stage.lines(house, shown.id, 'refused');
    expect(
      refused.map(({ line, notes }) => [line, notes.at(-1)!.column?.zh, notes.at(-1)!.message.zh]),
    ).toEqual([
      [98, undefined, '前面已有同一条，但内容不同'],
      [99, '床号', '不能是负数'],
      [100, '床位类型', '不认识这个词，请用下载的表中的词'],
      [101, '房间', '没有填写'],
      [102, '状态', '“已订”由平台登记，不能从表中导入'],
      [103, '房间', '单元格里是公式，请填写数值'],
      [104, '房间', '文字过长'],
      [105, '房间', '数字被表格软件改成了科学记数法，请把这一栏设为文本后重填'],
    ]);
    const mended = await stage.lines(house, shown.id, 'mended');
    expect(mended.find(({ subject }) => subject === '201 1')?.notes).toContainEqual(
      expect.objectContaining({ value: '２０１', became: '201' }),
    );

    expect(await stage.takeOver(house, shown.id)).toMatchObject({ state: 'applied' });
    expect(await bedsOf(house)).toHaveLength(93);
    // Woken again, it does nothing again; the same file has nothing new, and is known.
    await stage.apply(shown.id);
    const again = await stage.send(house, 'beds', csv(...DIRTY));
    expect(again.counts).toMatchObject({ added: 0, changed: 0, same: 95, refused: 8 });
    expect(again.takenOverBefore).not.toBeNull();
    expect(await bedsOf(house)).toHaveLength(93);
  });

  it('changes nothing when what was taken out comes back, in either format; cells are inert on the way', async () => {
    const house = await stage.house();
    const names = ['=HYPERLINK("x")', '+1', '-2', '@sum', "'=x", '0301', 'A，区', '";=1+2'];
    await stage.stack.work.write(async (tx) => {
      for (const room of names) {
        await tx.execute(
          `INSERT INTO bed (id, service_id, provider_id, room, number, kind) VALUES (?, ?, ?, ?, '1', 'nursing')`,
          [newId(), house.serviceId, house.providerId, room],
        );
      }
      await tx.execute(
        `INSERT INTO capacity_ledger (service_id, unit, pool_id, from_bucket, to_bucket, quantity, reason)
         SELECT service_id, 'bed_open', id, 'none', 'free', 1, 'created' FROM bed WHERE service_id = ?`,
        [house.serviceId],
      );
    });
    const file = await stage.download(house, 'beds', 'csv');
    expect(Buffer.from(file).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    for (const cell of Buffer.from(file)
      .toString()
      .split(/[\r\n,]+/))
      expect(cell).not.toMatch(/^"?[=+\-@\t]/);
    for (const [bytes, type] of [
      [file, 'text/csv'],
      [
        await stage.download(house, 'beds', 'xlsx'),
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ],
    ] as const) {
      const shown = await stage.send(house, 'beds', bytes, type);
      expect(shown.counts).toMatchObject({ lines: 8, same: 8, mended: 0, added: 0, refused: 0, missing: 0 });
    }
    const taken = await stage.stack.database.query<{ rows: number; purpose: string }>(
      `SELECT JSON_EXTRACT(detail, '$.rows') + 0 AS \`rows\`, JSON_VALUE(detail, '$.purpose') AS purpose
         FROM audit_entry WHERE action = 'exchange.list-taken' AND object_id = ?`,
      [house.serviceId],
    );
    expect(taken).toEqual([
      { rows: 8, purpose: 'own_records' },
      { rows: 8, purpose: 'own_records' },
    ]);
  });

  it('breaks no promise: beds that are lived in or missing in the list stay as they are', async () => {
    const house = await stage.house();
    const first = await stage.send(
      house,
      'beds',
      csv('1,101,1,护理,不限,在住', '1,102,1,护理,不限,空床', '1,103,1,护理,不限,空床'),
    );
    await stage.takeOver(house, first.id);
    const next = await stage.send(
      house,
      'beds',
      csv('1,101,1,失智,不限,在住', '1,102,1,失智,女,维修', '1,104,1,护理,不限,空床'),
    );
    expect(next.counts).toMatchObject({ added: 1, changed: 1, refused: 1, missing: 1 });
    const [refused] = await stage.lines(house, next.id, 'refused');
    expect(refused?.notes[0]?.message.en).toBe(
      'Somebody lives in this bed or is promised it; use the board of beds',
    );
    expect((await stage.lines(house, next.id, 'missing')).map(({ subject }) => subject)).toEqual(['103 1']);
    const [changed] = await stage.lines(house, next.id, 'changed');
    expect(changed?.changes.map(({ from, to }) => `${from}→${to}`)).toEqual([
      '护理→失智',
      '不限→女',
      '空床→维修',
    ]);
    await stage.takeOver(house, next.id);
    expect((await bedsOf(house)).map(({ room, kind, state }) => [room, kind, state])).toEqual([
      ['101', 'nursing', 'occupied'],
      ['102', 'dementia', 'maintenance'],
      ['103', 'nursing', 'vacant'],
      ['104', 'nursing', 'vacant'],
    ]);
  });

  it('does nothing at all when something changed since it was shown', async () => {
    const house = await stage.house();
    const list = csv('1,101,1,护理,不限,空床', '1,102,1,护理,不限,空床');
    const [mine, rival] = [
      await stage.send(house, 'beds', list),
      await stage.send(house, 'beds', `${list}\r\n1,103,1,护理,,`),
    ];
    expect(await stage.takeOver(house, rival.id)).toMatchObject({ state: 'applied' });
    expect(await stage.takeOver(house, mine.id)).toMatchObject({ state: 'outdated' });
    expect(await bedsOf(house)).toHaveLength(3);
  });

  it('is whole when its worker was killed on the way: nothing is left, and the next one does it', async () => {
    const house = await stage.house();
    const many = Array.from({ length: 12_000 }, (_, at) => `1,${at},1,护理,不限,空床`);
    const shown = await stage.send(house, 'beds', csv(...many));
    await stage.ask(house, 'POST', `/v1/list-imports/${shown.id}/acceptance`);
    const under = stage.apply(shown.id).catch((error: unknown) => error);
    await killOnceWriting();
    await under;
    expect(await bedsOf(house)).toEqual([]);
    expect(await stage.show(house, shown.id)).toMatchObject({ state: 'applying' });
    await stage.apply(shown.id);
    expect(await bedsOf(house)).toHaveLength(12_000);
    expect(await stage.show(house, shown.id)).toMatchObject({ state: 'applied' });
  });

  /** What the database sees of a killed worker: its connection is gone in the middle of its transaction. */
  async function killOnceWriting(): Promise<void> {
    await eventually('somebody is writing', async () => {
      const [busy] = await stage.stack.database.query<{ id: number }>(
        `SELECT id FROM information_schema.processlist
          WHERE db = DATABASE() AND info LIKE 'INSERT INTO capacity_ledger%' LIMIT 1`,
      );
      if (busy) await stage.stack.database.query(`KILL CONNECTION ${busy.id}`);
      return busy !== undefined;
    });
  }
});
