import { settings } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { FieldCipher, FileStore, Settings } from '@yilian/platform';
import { daysAhead, type ListHouse, ListStage } from '@yilian/testing';
import { ForgetLists } from './forget-lists/forget-lists.job';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('lists of staff and menus', () => {
  let stage: ListStage;
  beforeAll(async () => {
    stage = await ListStage.open();
  });
  afterAll(async () => stage.stack.close());

  const rowsOf = async (sql: string, { serviceId }: ListHouse): Promise<Record<string, unknown>[]> =>
    stage.stack.database.query(sql, [serviceId]);
  const comesBackTheSame = async (
    house: ListHouse,
    list: 'staff' | 'menus',
    lines: number,
  ): Promise<void> => {
    for (const [format, type] of [
      ['csv', 'text/csv'],
      ['xlsx', XLSX],
    ] as const) {
      const again = await stage.send(house, list, await stage.download(house, list, format), type);
      expect(again.counts).toMatchObject({
        lines,
        same: lines,
        added: 0,
        changed: 0,
        refused: 0,
        missing: 0,
      });
    }
  };

  it('brings caregivers with their certificates; numbers leave masked and come back as they were', async () => {
    const house = await stage.house('home_care');
    const header = '姓名,性别,技能,服务镇街代码,证书1,证书1编号,证书1开始,证书1到期';
    const list = [
      header,
      '李小妹,女,助浴、陪伴,441900003,养老护理员,A-2024-00815,2024年3月1日,2027/2/28',
      '王 强,男,轮椅；洗澡,,,,,',
      '赵一,女,飞行,,,,,',
      '钱二,女,陪伴,,健康证,H1,2026-02-30,',
    ].join('\n');
    const sent = await stage.send(house, 'staff', list);
    expect(sent.counts).toMatchObject({ lines: 4, added: 2, refused: 2 });
    await stage.takeOver(house, sent.id);
    await comesBackTheSame(house, 'staff', 2);

    const taken = Buffer.from(await stage.download(house, 'staff', 'csv')).toString();
    expect(taken).toContain('••••0815');
    expect(taken).not.toContain('A-2024-00815');
    const renewed = await stage.send(house, 'staff', taken.replace('2027-02-28', '2030-02-28'));
    expect(renewed.counts).toMatchObject({ changed: 1, same: 1 });
    await stage.takeOver(house, renewed.id);
    const [paper] = await rowsOf(
      `SELECT p.id, p.number_sealed AS sealed, CAST(p.valid_to AS CHAR) AS validTo FROM caregiver c
         JOIN caregiver_certificate p ON p.caregiver_id = c.id WHERE c.service_id = ?`,
      house,
    );
    const { id, sealed, validTo } = paper as { id: string; sealed: string; validTo: string };
    expect(validTo).toBe('2030-02-28');
    const place = `caregiver_certificate.number.${id}`;
    expect(stage.stack.app.get(FieldCipher).open(place, sealed)).toBe('A-2024-00815');
  });

  it('keeps nobody’s name where a list is kept', async () => {
    const house = await stage.house('home_care');
    const sent = await stage.send(house, 'staff', '姓名,性别,技能\n欧阳不见,女,陪伴');
    const kept = await stage.stack.database.query<{ kept: string }>(
      'SELECT lines_sealed AS kept FROM list_import_lines WHERE import_id = ?',
      [sent.id],
    );
    expect(kept).toHaveLength(1);
    expect(kept[0]!.kept).toMatch(/^v1\./);
  });

  it('keeps file and lines as long as the setting says, and takes nothing over without them', async () => {
    const house = await stage.house('home_care');
    const sends = async (days: number): Promise<string> => {
      const { id } = await stage.send(house, 'staff', '姓名,性别,技能\n欧阳不见,女,陪伴');
      await rowsOf(
        `UPDATE list_import SET asked_at = now(3) - INTERVAL ${days} DAY WHERE id = '${id}' AND service_id = ?`,
        house,
      );
      return id;
    };
    const accept = async (id: string): Promise<number> =>
      (await stage.ask(house, 'POST', `/v1/list-imports/${id}/acceptance`)).statusCode;
    const [young, old, wanted] = [await sends(29), await sends(31), await sends(31)];
    expect(await accept(wanted)).toBe(200);
    const named = await stage.stack.database.query<{ file: string }>(
      'SELECT file FROM list_import WHERE id = ?',
      [old],
    );
    await stage.stack.app.get(ForgetLists).run();
    const kept = async (id: string): Promise<unknown> => [
      (await stage.show(house, id)).linesKept,
      (await stage.lines(house, id, 'added')).length,
    ];
    expect([await kept(young), await kept(old), await kept(wanted)]).toEqual([
      [true, 1],
      [false, 0],
      [true, 1],
    ]);
    expect(await stage.stack.app.get(FileStore).get(named[0]!.file)).toBeUndefined();
    expect((await stage.show(house, old)).counts).toMatchObject({ added: 1 });
    expect(await accept(old)).toBe(409);
    await stage.apply(wanted);
    expect(await stage.show(house, wanted)).toMatchObject({ state: 'applied' });
  });

  it('brings dishes into menus and leaves the others there', async () => {
    const house = await stage.house('meal');
    const date = daysAhead(4);
    const header = '日期,餐次,类别,菜名,英文菜名,质地,适合饮食,过敏原';
    const first = await stage.send(
      house,
      'menus',
      [
        header,
        `${date},午餐,汤,冬瓜汤,,普通,低盐,`,
        `${date},午饭,荤菜,清蒸鱼（少盐）,Fish,普通、软食,,鱼`,
      ].join('\n'),
    );
    expect(first.counts).toMatchObject({ lines: 2, added: 2, mended: 1 });
    await stage.takeOver(house, first.id);
    await comesBackTheSame(house, 'menus', 2);
    const next = await stage.send(
      house,
      'menus',
      [
        header,
        `${date},午餐,主菜,清蒸鱼（少盐）,Fish,普通、软食,,鱼、大豆`,
        '2020-01-01,午餐,汤,旧汤,,,,',
      ].join('\n'),
    );
    expect(next.counts).toMatchObject({ changed: 1, refused: 1, missing: 1 });
    await stage.takeOver(house, next.id);
    const [menu] = await rowsOf('SELECT version, dishes FROM menu WHERE service_id = ?', house);
    expect(menu!['version']).toBe(2);
    const dishes = JSON.parse(menu!['dishes'] as string) as { zh: string; allergens: string[] }[];
    expect(dishes.map(({ zh, allergens }) => [zh, allergens])).toEqual([
      ['冬瓜汤', []],
      ['清蒸鱼（少盐）', ['fish', 'soy']],
    ]);
  });

  it('is for the own house alone, for lists that it has, and so many times a day', async () => {
    const [mine, other] = [await stage.house(), await stage.house()];
    const sent = await stage.send(mine, 'beds', '房间,床号,床位类型\n1,1,护理');
    for (const [method, url] of [
      ['GET', `/v1/list-imports/${sent.id}`],
      ['GET', `/v1/list-imports/${sent.id}/lines?shelf=added`],
      ['GET', `/v1/list-imports/${sent.id}/report`],
      ['POST', `/v1/list-imports/${sent.id}/acceptance`],
      ['GET', `/v1/services/${mine.serviceId}/list-imports`],
      ['GET', `/v1/services/${mine.serviceId}/lists/beds/file?format=csv&purpose=own_records`],
    ] as const) {
      const answer = await stage.ask(other, method, url);
      expect([url, answer.statusCode]).toEqual([url, 404]);
    }
    const wrong = await stage.ask(mine, 'GET', `/v1/services/${mine.serviceId}/lists/menus/template`);
    expect([wrong.statusCode, wrong.json<{ code: string }>().code]).toEqual([422, 'exchange.wrong-list']);
    const rules = { ...settings['exchange.rules'].parse({}), exportsPerDay: 3, mostRows: 2 };
    await stage.stack.work.write(async (tx) =>
      stage.stack.app.get(Settings).put(tx, 'exchange.rules', rules, 'a test'),
    );
    const url = `/v1/services/${mine.serviceId}/lists/beds/file?format=csv&purpose=authority`;
    const answers = await Promise.all(Array.from({ length: 6 }, async () => stage.ask(mine, 'GET', url)));
    const codes = answers.map(({ statusCode }) => statusCode).sort();
    expect(codes).toEqual([200, 200, 200, 429, 429, 429]);
    expect(answers[0]!.headers['cache-control']).toBe('private, no-store');
    const long = ['房间,床号,床位类型', ...Array.from({ length: 30 }, (_, at) => `${at},1,护理`)].join('\n');
    expect(await stage.send(mine, 'beds', long)).toMatchObject({
      state: 'unreadable',
      fault: 'too_many_rows',
    });
    const narrow = await stage.send(mine, 'beds', '房间,床号\n1,1');
    expect(narrow.faultText?.en).toBe('These columns are missing: Kind.');
    const again = await stage.ask(mine, 'POST', `/v1/list-imports/${narrow.id}/acceptance`);
    expect(again.json<{ code: string }>().code).toBe('exchange.not-ready');
    expect(await stage.send(mine, 'beds', `房间,床号,床位类型\n${newId()},1,护理`)).toMatchObject({
      state: 'ready',
    });
  });
});
