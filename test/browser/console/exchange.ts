import { looksRight } from '../looks';
import { type Visitor } from '../visitor';
import { type World } from '../world';
import { STAFF_DESK, STAFF_PHONE, STAFF_SCREENS } from './screens';
import { type ConsoleStage, staffAccount } from './stage';

const HEADER = '楼层,房间,床号,床位类型,状态';
const RIGHT = ['9,901,1,护理,空床', '9,902,1,护理,空床', '9,903,1,护理,空床'];
/** A kind that there is not, a room that is missing, and a bed that says booked. */
const WRONG = ['9,901,1,豪华,空床', '9,,1,护理,空床', '9,903,1,护理,已订', '9, ９０４ ,1,护理,空床'];

/** Lists go in: by touch with faults, by keyboard without. */
export function exchangeJourneys(world: () => World, stage: () => ConsoleStage): void {
  const arrives = async (screen: typeof STAFF_DESK): Promise<Visitor> => {
    const visitor = await world().visitor(screen);
    await visitor.signsIn(...staffAccount('home', stage()));
    await visitor.opens('/console/exchange');
    await visitor.page.locator('#list-file').waitFor();
    return visitor;
  };
  const sends = async ({ page }: Visitor, lines: readonly string[]): Promise<void> =>
    page.setInputFiles('#list-file', {
      ...{ name: '床位.csv', mimeType: 'text/csv' },
      buffer: Buffer.from([HEADER, ...lines].join('\r\n')),
    });
  const leaves = async (visitor: Visitor): Promise<void> => {
    expect(visitor.complaints).toEqual([]);
    await visitor.page.context().close();
  };

  describe('lists in and out', () => {
    it('show three faults of a list, by touch, and take over what is right', async () => {
      const visitor = await arrives(STAFF_PHONE);
      const { page } = visitor;
      await sends(visitor, WRONG);
      await page.locator('[data-import=ready]').waitFor();
      await page.locator('[data-line=refused]').nth(2).waitFor();
      await looksRight(visitor, 'desk-exchange-faults', STAFF_SCREENS);
      expect(await page.locator('[data-line=refused]').count()).toBe(3);
      const taken = page.waitForEvent('download');
      await visitor.presses(page.locator('[data-report]'));
      expect((await taken).suggestedFilename()).toBe('report.csv');
      await visitor.presses(page.locator('[data-take]'));
      await page.locator('[data-import=applied]').waitFor();
      await leaves(visitor);
    });

    it('take the mended list over by keyboard: what was right already is the same', async () => {
      const visitor = await arrives(STAFF_DESK);
      const { page } = visitor;
      await sends(visitor, [...RIGHT, '9,904,1,护理,空床']);
      await page.locator('[data-import=ready]').waitFor();
      expect(await page.locator('[data-sum=same] dd').textContent()).toBe('1');
      await visitor.tabsTo(page.locator('[data-take]'));
      await page.keyboard.press('Enter');
      await page.locator('[data-import=applied]').waitFor();
      await looksRight(visitor, 'desk-exchange-applied', STAFF_SCREENS);
      const beds = await world().stack.sql<{ n: number }>(
        "SELECT COUNT(*) AS n FROM bed WHERE floor = '9' AND service_id = ?",
        [stage().home.service.id],
      );
      expect(beds[0]!.n).toBe(4);
      const taken = page.waitForEvent('download');
      await visitor.tabsTo(page.locator('[data-download]'));
      await page.keyboard.press('Enter');
      expect((await taken).suggestedFilename()).toBe('beds.xlsx');
      await page.setInputFiles('#list-file', {
        ...{ name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 ...') },
      });
      await page.getByText('这不是表格文件').first().waitFor();
      await looksRight(visitor, 'desk-exchange-refused', STAFF_SCREENS);
      await leaves(visitor);
    });
  });
}
