import { type BedList } from '@yilian/contracts';
import { eventually, HookReceiver, isSignedBy } from '@yilian/testing';
import { call } from '../../e2e/person';
import { looksRight } from '../looks';
import { type Visitor } from '../visitor';
import { type World } from '../world';
import { STAFF_DESK, STAFF_PHONE, STAFF_SCREENS } from './screens';
import { type ConsoleStage, type DeskActor } from './stage';

/** A house connects a system of its own: a key for asking, a webhook for being told. */
export function connecting(world: () => World, stage: () => ConsoleStage): void {
  describe('a system of its own', () => {
    const arrives = async (login: string, screen = STAFF_DESK): Promise<Visitor> => {
      const visitor = await world().visitor(screen);
      await visitor.signsIn(login);
      await visitor.opens('/console/connections');
      await visitor.page.locator('#key-name').waitFor();
      return visitor;
    };
    const leaves = async (visitor: Visitor): Promise<void> => {
      expect(visitor.complaints).toEqual([]);
      await visitor.page.context().close();
    };
    const shownOnce = async ({ page }: Visitor): Promise<string> => {
      await page.locator('[data-once] input').waitFor();
      return page.locator('[data-once] input').inputValue();
    };

    it('gets a key by keyboard, asks with it, and is shut out once it is revoked', async () => {
      const visitor = await arrives('demo-kitchen');
      const { page } = visitor;
      await visitor.tabsTo(page.getByRole('button', { name: '生成密钥' }));
      await page.keyboard.press('Enter');
      await page.getByText('请至少选一项权限').first().waitFor();
      await looksRight(visitor, 'desk-connections-faults', STAFF_SCREENS);
      await page.fill('#key-name', '厨房系统');
      await page.getByLabel('看请求（不含姓名）').focus();
      await page.keyboard.press('Space');
      await visitor.tabsTo(page.getByRole('button', { name: '生成密钥' }));
      await page.keyboard.press('Enter');
      const key = await shownOnce(visitor);
      await looksRight(visitor, 'desk-connections-key', STAFF_SCREENS);
      const asks = async (path: string): Promise<number> =>
        (await call(world().stack, 'GET', path, { token: key })).status;
      expect(await asks('/v1/offers?state=open')).toBe(200);
      expect(await asks('/v1/providers/me/caregivers')).toBe(403);
      await page.reload();
      await page.locator('[data-key=active]').waitFor();
      expect(await page.content()).not.toContain(key);
      const row = page.locator('[data-key=active]', { hasText: '厨房系统' });
      await visitor.tabsTo(row.getByRole('button'));
      await page.keyboard.press('Enter');
      await looksRight(visitor, 'desk-connections-revoke', STAFF_SCREENS);
      await visitor.tabsTo(page.locator('dialog[open] [data-yes]'));
      await page.keyboard.press('Enter');
      await page.locator('[data-key=revoked]', { hasText: '厨房系统' }).waitFor();
      await eventually(
        'the key opens nothing',
        async () => (await asks('/v1/offers?state=open')) === 401,
        2_500,
      );
      await leaves(visitor);
    });

    it('is told by touch: tested, seen to fail with its next try, mended and told again', async () => {
      const receiver = await HookReceiver.listens();
      const visitor = await arrives('demo-home', STAFF_PHONE);
      const { page } = visitor;
      await page.fill('#hook-url', receiver.url);
      await visitor.presses(page.getByLabel('床位板有变化'));
      await visitor.presses(page.getByRole('button', { name: '添加', exact: true }));
      const secret = await shownOnce(visitor);
      await visitor.presses(page.getByRole('button', { name: '我已保存' }));
      const card = page.locator('[data-hook]', { hasText: receiver.url });
      await visitor.presses(card.locator('[data-test]'));
      await card.locator('[data-tested=good]').waitFor();
      await looksRight(visitor, 'desk-connections-tested', STAFF_SCREENS);
      expect(receiver.seen.map(({ body }) => body.type)).toEqual(['ping']);
      receiver.replies = [500];
      await notesABed(stage().home);
      await eventually('the receiver was told', () => receiver.seen.length > 1);
      await visitor.presses(card.locator('[data-deliveries]'));
      await card.locator('[data-delivery=waiting]', { hasText: '对方报错' }).waitFor();
      await looksRight(visitor, 'desk-connections-failing', STAFF_SCREENS);
      receiver.replies = [200];
      await visitor.presses(card.locator('[data-delivery=waiting] [data-replay]').first());
      await card.locator('[data-delivery=delivered]').first().waitFor();
      const told = receiver.seen.filter(({ body }) => body.type === 'beds.changed');
      expect(told.length).toBeGreaterThan(1);
      expect(new Set(told.map(({ id }) => id)).size).toBe(1);
      expect(told.every((one) => isSignedBy(secret, one))).toBe(true);
      expect(told[0]!.body.data).toEqual({ serviceId: stage().home.service.id });
      await visitor.presses(card.locator('[data-pause]'));
      await page.locator('[data-hook=paused]', { hasText: receiver.url }).waitFor();
      await receiver.close();
      await leaves(visitor);
    });
  });
}

/** Something on the board of a home changes. */
async function notesABed({ manager, service }: DeskActor): Promise<void> {
  const { beds } = await manager.get<BedList>(`/v1/services/${service.id}/beds`);
  const { id: bedId, version } = beds[0]!;
  const acts = [{ act: 'note', bedId, version, note: '换了床垫' }];
  await manager.post(`/v1/services/${service.id}/bed-acts`, { acts });
}
