import { CONSOLE_PATHS } from '@yilian/contracts';
import { type World } from '../world';
import { STAFF_DESK } from './screens';

/** Who gets to the desk and how. */
export function entering(world: () => World): void {
  describe('the desk', () => {
    it('is served at its own addresses, and 404 with its own page elsewhere under them', async () => {
      const get = async (path: string): Promise<Response> =>
        fetch(world().stack.api.url + path, { headers: { accept: 'text/html' } });
      for (const path of Object.values(CONSOLE_PATHS)) {
        const answer = await get(path);
        expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('机构工作台')]);
      }
      const nowhere = await get('/console/nowhere');
      expect([nowhere.status, await nowhere.text()]).toEqual([404, expect.stringContaining('机构工作台')]);
      const other = await get('/consoles');
      expect([other.status, await other.text()]).toEqual([404, expect.not.stringContaining('机构工作台')]);
    });

    it('asks who somebody is and leads back to the page that was wanted', async () => {
      const visitor = await world().visitor(STAFF_DESK);
      await visitor.page.goto(`${visitor.origin}/console/requests?state=accepted`);
      await visitor.page.locator('#login').waitFor();
      await visitor.page.fill('#login', 'demo-kitchen');
      await visitor.page.fill('#password', 'demo-silver-bridge');
      await visitor.submit.click();
      await visitor.page.waitForURL(`${visitor.origin}/console/requests?state=accepted`);
      await visitor.heading('请求');
      await visitor.page.getByRole('button', { name: '退出登录' }).click();
      await visitor.page.waitForURL(`${visitor.origin}/`);
      expect(visitor.complaints).toEqual([]);
      await visitor.page.context().close();
    });

    it('says whose it is to a family', async () => {
      const visitor = await world().visitor(STAFF_DESK);
      await visitor.signsIn();
      await visitor.opens('/console');
      await visitor.heading('这里是养老机构的工作台');
      await visitor.picture('desk-of-others');
      await visitor.page.context().close();
    });
  });
}
