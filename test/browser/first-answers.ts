import { type FacilityList, type PageBoot } from '@yilian/contracts';
import { eventually } from '@yilian/testing';
import { PHONE } from './screens';
import { type Visitor } from './visitor';
import { type World } from './world';

const LISTS = [
  ['/facilities', 'article'],
  ['/facilities?service=meal&from=441900003&sort=distance', 'article'],
  ['/facilities?view=map', '.map-ground'],
] as const;

/** What a page shows first came with it. */
export function firstAnswersOf(world: () => World): void {
  describe('the HTML of a page', () => {
    let visitor: Visitor;
    let asked: string[];
    /** Everything that is asked about facilities and towns, none of which is answered. */
    beforeEach(async () => {
      visitor = await world().visitor(PHONE);
      asked = [];
      await visitor.page.route(/\/v1\/(?:areas|facilities)/, (route) => {
        const { pathname, search } = new URL(route.request().url());
        asked.push(pathname + search);
      });
    });
    afterEach(async () => {
      expect(visitor.complaints).toEqual([]);
      await visitor.page.context().close();
    });

    it.each(LISTS)('brings the list that its address asks for: %s', async (path, sign) => {
      await visitor.opens(path);
      await visitor.page.locator(sign).first().waitFor();
      expect(asked.filter((one) => !/\/(?:changes|vacancies)\b/.test(one))).toEqual([]);
    });

    it('brings a facility and when one can come to look at it', async () => {
      const { items } = await world().family.get<FacilityList>('/v1/facilities?service=meal&limit=1');
      await visitor.opens(`/facilities/${items[0]!.id}`);
      await visitor.page.locator('#vacancy').waitFor();
      expect(asked.filter((one) => one.includes('tour-slots'))).toEqual([]);
    });

    it('brings each answer once: what is asked for again is asked', async () => {
      const { page } = visitor;
      await visitor.opens('/facilities');
      await page.locator('article').first().waitFor();
      await page.fill('#find', '送餐');
      await page.keyboard.press('Enter');
      await page.waitForURL(/q=/);
      await eventually('it is asked', async () => Promise.resolve(asked.find((one) => one.includes('q='))));
    });

    it('knows nothing of who is near whom, and nothing about what does not exist', async () => {
      const bootOf = async (path: string): Promise<PageBoot> => {
        const { origin } = visitor;
        const html = await (await fetch(origin + path)).text();
        return JSON.parse(/id="boot">([^<]*)</.exec(html)?.[1] ?? '{}') as PageBoot;
      };
      const person = await world().firstPerson();
      const answersOf = async (path: string) => Object.keys((await bootOf(path)).answers ?? {});
      expect(await answersOf(`/facilities?from=${person}`)).toEqual(['/v1/areas']);
      expect(await answersOf(`/facilities/${person}`)).toEqual([]);
      expect(await answersOf('/bookings')).toEqual([]);
    });
  });
}
