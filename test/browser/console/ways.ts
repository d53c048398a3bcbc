import { type AskedBesideList } from '@yilian/contracts';
import { newId } from '@yilian/kernel';
import { daysAhead, eventually } from '@yilian/testing';
import { content } from '../../e2e/person';
import { looksRight } from '../looks';
import { SCREENS } from '../screens';
import { type Visitor } from '../visitor';
import { type World } from '../world';
import { anotherAccepts } from './at-the-desk';
import { STAFF_DESK, STAFF_PHONE, STAFF_SCREENS } from './screens';
import { type Asked, type ConsoleStage, staffAccount } from './stage';

const OFFICE = SCREENS.find(({ name }) => name === 'desk')!;
const PAGE = '/console/answering';

/** Being asked beside the desk, and rules that answer at once. */
export function ways(world: () => World, stage: () => ConsoleStage): void {
  const arrives = async (screen = STAFF_DESK): Promise<Visitor> => {
    const visitor = await world().visitor(screen);
    await visitor.signsIn(...staffAccount('kitchen', stage()));
    return visitor;
  };
  const leaves = async (...visitors: readonly Visitor[]): Promise<void> => {
    for (const { complaints, page } of visitors) {
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  };
  /** What a gateway would have sent for an offer. */
  const linkOf = async ({ offer }: Asked): Promise<string> =>
    eventually('the link is sent', async () => {
      const { items } = await world().operator.get<AskedBesideList>('/v1/askings');
      const sent = items.find(({ offerId, way }) => offerId === offer && way === 'sms');
      return /\/answer\/\S+/.exec(sent?.recorded ?? '')?.[0];
    });

  describe('ways of answering', () => {
    it('are chosen by touch, with a number that can be called', async () => {
      const visitor = await arrives(STAFF_PHONE);
      const { page } = visitor;
      await visitor.opens(PAGE);
      const form = page.locator('[data-service=meal] [data-ways]');
      await visitor.presses(form.getByText('发短信，打开链接答复'));
      await visitor.presses(form.getByRole('button', { name: '保存' }));
      await form.locator('.summary').waitFor();
      await looksRight(visitor, 'desk-answering-faults', STAFF_SCREENS);
      await form.getByLabel('短信和电话发到哪个号码').fill('138 1234 5678');
      await page.route('**/answer-ways', async (route) => route.abort());
      await visitor.presses(form.getByRole('button', { name: '保存' }));
      await form.getByText('连不上网络').waitFor();
      await page.unroute('**/answer-ways');
      await visitor.presses(form.getByRole('button', { name: '保存' }));
      await page.locator('[data-note]', { hasText: '从下一个请求起生效' }).waitFor();
      await visitor.opens(PAGE);
      expect(await form.getByLabel('短信和电话发到哪个号码').inputValue()).toBe('13812345678');
      await leaves(visitor);
    });

    it('send a link that is answered without signing in, and says politely what became of the offer', async () => {
      const { kitchen } = stage();
      const isAsked = async (body: object): Promise<void> =>
        content(await kitchen.manager.ask('PUT', `/v1/services/${kitchen.service.id}/answer-ways`, { body }));
      await isAsked({ sms: true, phone: false, number: '13812345678' });
      const visitor = await world().visitor(STAFF_PHONE);
      const { page, origin } = visitor;
      const reads = async (link: string, said: string, name: string): Promise<void> => {
        await page.goto(origin + link);
        await page.getByText(said).first().waitFor();
        await looksRight(visitor, `link-${name}`, STAFF_SCREENS);
      };
      const open = await kitchen.isAskedForLunch(4);
      const link = await linkOf(open);
      await reads(link, '这次不能接，因为', 'open');
      await reads(`${link}?language=en`, 'Cannot take it this time', 'open-english');
      await visitor.presses(page.getByRole('button', { name: 'Accept' }));
      await page.getByText('Accepted, thank you').waitFor();
      await looksRight(visitor, 'link-accepted', STAFF_SCREENS);
      await reads(link, '已经答复过', 'answered');

      const late = await kitchen.isAskedForLunch(5);
      const lateLink = await linkOf(late);
      await kitchen.endsIn(late.offer, -1);
      await reads(lateLink, '不影响您的评分', 'too-late');
      const gone = await kitchen.isAskedForLunch(5);
      const goneLink = await linkOf(gone);
      await world().family.post(`/v1/requests/${gone.request}/cancellation`, { reason: 'mistake' });
      await reads(goneLink, '已撤回', 'withdrawn');
      const taken = await kitchen.isAskedForLunch(6, { urgency: 'urgent' });
      const takenLink = await linkOf(taken);
      await anotherAccepts(world(), taken.request, taken.offer);
      await reads(takenLink, '另一家', 'taken');
      await reads('/answer/guessed?language=en', 'wrong or no longer valid', 'unknown');
      await isAsked({ sms: false, phone: false, number: null });
      await leaves(visitor);
    });

    it('end with a rule that an officer trusts, and with its end', async () => {
      const manager = await arrives();
      await manager.opens(PAGE);
      const rule = manager.page.locator('[data-service=meal] [data-rule]');
      const shows = async (state: string): Promise<void> =>
        manager.page.locator(`[data-service=meal] [data-rule=${state}]`).waitFor();
      await manager.tabsTo(rule.locator('[data-ask]'));
      await manager.page.keyboard.press('Enter');
      await rule.getByLabel('能接到哪个能力等级').selectOption('4');
      await rule.getByLabel('从几点收到的请求').selectOption('0');
      await rule.getByLabel('到几点').selectOption('0');
      await rule.getByLabel('一次最多几份').fill('0');
      await manager.tabsTo(rule.getByRole('button', { name: '提交申请' }));
      await manager.page.keyboard.press('Enter');
      await rule.locator('.summary').waitFor();
      await looksRight(manager, 'desk-answering-rule', STAFF_SCREENS);
      await rule.getByLabel('到几点').selectOption('1440');
      await rule.getByLabel('一次最多几份').fill('2');
      await manager.tabsTo(rule.getByRole('button', { name: '提交申请' }));
      await manager.page.keyboard.press('Enter');
      await manager.page.locator('[data-note]', { hasText: '申请已提交' }).waitFor();
      await shows('asked');

      const officer = await world().visitor(OFFICE);
      await officer.signsIn('demo-town-officer');
      const decides = async (turn: string, reason: string, said: string): Promise<void> => {
        await officer.page.locator(`article [data-turn=${turn}]`).first().click();
        await officer.submit.click();
        await officer.page.locator('.summary').waitFor();
        await looksRight(officer, `office-answering-${turn}`);
        await officer.page.getByLabel('为什么这样决定').fill(reason);
        await officer.submit.click();
        await officer.page.locator('#announce-now', { hasText: said }).waitFor({ state: 'attached' });
      };
      await officer.opens('/office');
      await officer.page.getByRole('link', { name: /自动接单申请.*1 条/ }).click();
      await officer.heading('自动接单申请');
      await decides('grant', '一直按时答复', '已同意');
      await shows('trusted');
      const portions = [{ date: daysAhead(7), meal: 'lunch', quantity: 1 }];
      const about = { olderPersonId: await world().firstPerson(), serviceId: stage().kitchen.service.id };
      const body = { kind: 'meal', portions, ...about };
      const { id } = content<{ id: string }>(
        await world().family.ask('POST', '/v1/requests', { key: newId(), body }),
      );
      await eventually('it is accepted at once', async () => {
        const [row] = await world().stack.sql(
          "SELECT 1 FROM offer WHERE request_id = ? AND state = 'accepted' AND answered_way = 'auto_accept'",
          [id],
        );
        return row;
      });
      await decides('end', '本月有投诉', '已停用');
      await shows('taken_away');
      await manager.page.locator('[data-reason]', { hasText: '本月有投诉' }).waitFor();
      await looksRight(manager, 'desk-answering-ended', STAFF_SCREENS);
      const told = await eventually('both decisions are told', async () => {
        const rows = await world().stack.sql<{ template: string }>(
          "SELECT template FROM message WHERE template LIKE 'auto-accept-%' ORDER BY id",
        );
        return rows.length === 2 ? rows : undefined;
      });
      expect(told.map(({ template }) => template)).toEqual(['auto-accept-trusted', 'auto-accept-ended']);
      await leaves(manager, officer);
    });
  });
}
