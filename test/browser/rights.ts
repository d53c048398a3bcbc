import { newId } from '@yilian/kernel';
import { daysAhead } from '@yilian/testing';
import { call, content, Person, signIn } from '../e2e/person';
import { looksRight } from './looks';
import { PHONE } from './screens';
import { type Visitor } from './visitor';
import { type World } from './world';

const PERSON = {
  name: '试验长者',
  phone: '13800000077',
  address: '试验路 7 号',
  townCode: '441900003',
  sex: 'female',
  birthYear: 1940,
  relation: 'child',
  consent: true,
};

/** A family of its own, past the pages and in front of a screen. */
interface Somebody {
  readonly login: string;
  readonly api: Person;
  readonly visitor: Visitor;
}

/** What older people and their families decide about their data. */
export function rights(world: () => World): void {
  describe('the rights of an older person', () => {
    const everybody: Somebody[] = [];
    afterEach(async () => {
      for (const { visitor } of everybody.splice(0)) {
        expect(visitor.complaints).toEqual([]);
        await visitor.page.context().close();
      }
    });
    const somebody = async (): Promise<Somebody> => {
      const { stack } = world();
      const [login, password] = [`rights.${newId()}`, newId()];
      content(await call(stack, 'POST', '/v1/accounts', { body: { login, password } }));
      const api = new Person(stack, await signIn(stack, login, password));
      const visitor = await world().visitor(PHONE);
      await visitor.signsIn(login, password);
      const one = { login, api, visitor };
      everybody.push(one);
      return one;
    };
    const personOf = async ({ api }: Somebody): Promise<string> =>
      (await api.post<{ id: string }>('/v1/older-persons', PERSON)).id;

    it('lets a relative in by an invitation that is accepted in another browser', async () => {
      const [child, brother] = [await somebody(), await somebody()];
      const id = await personOf(child);
      const { page } = child.visitor;
      await child.visitor.opens(`/people/${id}/links`);
      await page.fill('#login', brother.login);
      await page.selectOption('#relation', 'sibling');
      await page.locator('label:has(#agreed)').click();
      await child.visitor.submit.click();
      const code = await page.locator('[data-code]').textContent();
      await looksRight(child.visitor, 'invited');

      const his = brother.visitor;
      await his.opens(`/invitation#${code ?? ''}`);
      await his.submit.click();
      await his.page.getByText('试***').waitFor();
      await looksRight(his, 'invitation');
      await his.page.getByRole('button', { name: '接受', exact: true }).click();
      await his.page.getByRole('link', { name: '去看我的长者' }).click();
      await his.page.locator('article', { hasText: PERSON.name }).waitFor();

      await child.visitor.opens(`/people/${id}/links`);
      await page.locator('[data-link]', { hasText: brother.login }).waitFor();
      await page.getByRole('button', { name: `只让${brother.login}看` }).click();
      await page.getByRole('button', { name: `也让${brother.login}预约` }).waitFor();
      await page.getByRole('button', { name: `不再让${brother.login}看` }).click();
      await page.locator('li.quiet', { hasText: brother.login }).nth(1).waitFor();
      await his.opens('/people');
      await his.page.getByText('还没有添加长者').waitFor();
    });

    it('writes down a consent that is withdrawn and given again', async () => {
      const child = await somebody();
      const id = await personOf(child);
      const { page } = child.visitor;
      await child.visitor.opens(`/people/${id}/consents`);
      await page.getByRole('button', { name: '撤回安排服务' }).click();
      await page.locator('[data-purpose=service] .mark', { hasText: '已撤回' }).waitFor();
      await page.locator('.event.newest', { hasText: '撤回：安排服务' }).waitFor();
      await looksRight(child.visitor, 'consent-withdrawn');
      await page.getByRole('button', { name: '同意安排服务' }).click();
      await page.locator('[data-purpose=service] .mark', { hasText: '已同意' }).waitFor();
      expect(await page.locator('.event').count()).toBe(3);
    });

    it('asks for the deletion of everything, and takes it back', async () => {
      const child = await somebody();
      const id = await personOf(child);
      const { page } = child.visitor;
      await child.visitor.opens(`/people/${id}/data`);
      await page.getByRole('button', { name: '申请删除' }).first().click();
      await page.locator('dialog[open]').waitFor();
      await looksRight(child.visitor, 'deletion-dialog');
      await page.locator('dialog[open]').getByRole('button', { name: '申请删除' }).click();
      await page.getByText('在这之前可以撤回').waitFor();
      await looksRight(child.visitor, 'deletion-asked');
      await page.getByRole('button', { name: '撤回删除' }).click();
      await page.getByText('已撤回，资料还在').first().waitFor();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '下载全部资料' }).click();
      expect((await download).suggestedFilename()).toMatch(/^长者资料-\d{4}-\d\d-\d\d\.json$/);
    });

    it('lets the older person say no to what a relative asked for', async () => {
      const [child, own] = [await somebody(), await somebody()];
      const id = await personOf(child);
      const terms = { login: own.login, relation: 'self', scopes: ['see'], consent: true };
      const { code } = await child.api.post<{ code: string }>(`/v1/older-persons/${id}/invitations`, terms);
      await own.api.post('/v1/invitation-answers', { code, accept: true });
      const portions = [{ date: daysAhead(6), meal: 'lunch', quantity: 1 }];
      const body = { kind: 'meal', olderPersonId: id, portions };
      const request = await child.api.post<{ id: string }>('/v1/requests', body);

      const { visitor } = own;
      await visitor.opens(`/bookings/${request.id}`);
      await visitor.page.getByRole('button', { name: '我不同意' }).first().click();
      await visitor.page.fill('#words', '我在家吃');
      await looksRight(visitor, 'own-word-dialog');
      await visitor.page.locator('dialog[open] button[type=submit]').click();
      await visitor.page.locator('.mark', { hasText: '已取消' }).waitFor();
      await visitor.page.getByText('长者说：我在家吃').waitFor();
      await looksRight(visitor, 'own-word');
      await child.visitor.opens(`/bookings/${request.id}`);
      await child.visitor.page.getByText('长者说：我在家吃').waitFor();
    });

    it('says who the reader is to whom, books for oneself first, and says why not for others', async () => {
      const [child, brother] = [await somebody(), await somebody()];
      const id = await personOf(child);
      const terms = { login: brother.login, relation: 'sibling', scopes: ['see'], consent: true };
      const { code } = await child.api.post<{ code: string }>(`/v1/older-persons/${id}/invitations`, terms);
      await brother.api.post('/v1/invitation-answers', { code, accept: true });
      const himself = { ...PERSON, name: '试验本人', relation: 'self' };
      await brother.api.post('/v1/older-persons', himself);
      const client = { ...PERSON, name: '试验邻居', relation: 'community_worker', basis: 'area_duty' };
      await brother.api.post('/v1/older-persons', client);
      const { visitor } = brother;
      const { page } = visitor;
      await visitor.opens('/book/meal/who');
      const rows = page.locator('.choice');
      await rows.first().waitFor();
      expect(await rows.first().innerText()).toMatch(/试验本人[^]*我就是本人/);
      expect(await rows.nth(1).innerText()).toMatch(/试验邻居[^]*我是社区工作人员/);
      expect(await rows.nth(2).innerText()).toMatch(/试验长者[^]*没有让您预约/);
      expect(await rows.nth(2).locator('input').isDisabled()).toBe(true);
      await rows.first().click();
      expect(await page.getByText('长者不愿意').count()).toBe(0);
      await rows.nth(1).click();
      await page.getByText('会记下是您办的').waitFor();
      await looksRight(visitor, 'who-for-others');
      await visitor.opens('/people');
      await page.getByText('您是：社区工作人员').waitFor();
      await visitor.picture('people-relations');
    });

    it('closes an account, and keeps it after all', async () => {
      const { visitor } = await somebody();
      await visitor.opens('/settings');
      await visitor.page.getByRole('button', { name: '申请注销' }).first().click();
      await visitor.page.locator('dialog[open]').waitFor();
      await looksRight(visitor, 'leave-dialog');
      await visitor.page.locator('dialog[open]').getByRole('button', { name: '申请注销' }).click();
      await visitor.page.getByRole('button', { name: '不注销了' }).waitFor();
      await looksRight(visitor, 'leave-asked');
      await visitor.page.getByRole('button', { name: '不注销了' }).click();
      await visitor.page.getByRole('button', { name: '申请注销' }).first().waitFor();
    });
  });
}
