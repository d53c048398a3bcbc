import { type ProviderToday, type SosView, type VisitStories } from '@yilian/contracts';
import { eventually } from '@yilian/testing';
import { Person, signIn } from '../../e2e/person';
import { looksRight } from '../looks';
import { PHONE } from '../screens';
import { PHOTO } from '../photo';
import { type Visitor } from '../visitor';
import { type World } from '../world';
import { CARE_PHONE, CARE_SCREENS } from './screens';
import { type StagedVisit, visitIn } from './stage';

/** What caregivers do on a day. */
export function careJourneys(world: () => World): void {
  const comes = async (): Promise<Visitor> => {
    const visitor = await world().visitor(CARE_PHONE);
    await visitor.signsIn('demo-caregiver', 'demo-silver-bridge');
    return visitor;
  };
  const story = async ({ requestId }: StagedVisit) =>
    (await world().family.get<VisitStories>(`/v1/requests/${requestId}/visits`)).items[0]!;
  const events = async ({ id }: StagedVisit): Promise<Record<string, number>> => {
    const rows = await world().stack.sql<{ event: string; times: number }>(
      'SELECT event, COUNT(*) AS times FROM visit_event WHERE visit_id = ? GROUP BY event',
      [id],
    );
    return Object.fromEntries(rows.map(({ event, times }) => [event, times]));
  };
  /** Visits of today that somebody has come to, as the desk of the agency counts them. */
  const begunVisits = async (): Promise<number> => {
    const { stack } = world();
    const agency = new Person(stack, await signIn(stack, 'demo-agency', 'demo-silver-bridge'));
    return (await agency.get<ProviderToday>('/v1/providers/me/today')).visits!.done;
  };
  const works = async ({ page }: Visitor): Promise<void> => {
    await page.getByRole('button', { name: '到达打卡' }).tap();
    await page.locator('[data-mark=arrival]').waitFor();
    await page.locator('.choice').nth(0).tap();
    await page.locator('.choice').nth(1).tap();
    await page.fill('#note', '午饭吃了一碗');
    await page.getByRole('button', { name: '保存记录' }).tap();
    await page.locator('[data-note]').waitFor();
    await page.setInputFiles('#photo', PHOTO);
    await page.locator('[data-proofs]').waitFor();
    await page.locator('.pad').scrollIntoViewIfNeeded();
    const box = (await page.locator('.pad').boundingBox())!;
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 60, { steps: 4 });
    await page.mouse.up();
    await page.getByRole('button', { name: '保存签名' }).tap();
    await page.getByText('1 个签名').waitFor();
  };
  const goes = async ({ page }: Visitor): Promise<void> => {
    await page.getByRole('button', { name: '离开打卡' }).tap();
    await page.locator('dialog[open]').getByRole('button', { name: '离开打卡' }).tap();
    await page.locator('[data-mark=leaving]').waitFor();
  };
  const familySees = async ({ requestId }: StagedVisit): Promise<void> => {
    const visitor = await world().visitor(PHONE);
    await visitor.signsIn();
    await visitor.opens(`/bookings/${requestId}`);
    const { page } = visitor;
    await page.locator('[data-visit=checked_out]').getByText('午饭吃了一碗').waitFor();
    await page.getByRole('button', { name: '看照片' }).tap();
    await page.locator('img.proof').waitFor();
    await looksRight(visitor, 'progress-visited');
    expect(visitor.complaints).toEqual([]);
    await page.context().close();
  };
  const isDone = async (visit: StagedVisit): Promise<void> => {
    await eventually('all of it has arrived', async () => {
      const { state, proofs } = await story(visit);
      return state === 'checked_out' && proofs.length === 2 ? true : undefined;
    });
    expect(await events(visit)).toMatchObject({ check_in: 1, check_out: 1, note: 1, photo: 1, signature: 1 });
    const { tasks, notes } = await story(visit);
    expect([notes.length, tasks.filter(({ doneAt }) => doneAt !== null).length]).toEqual([1, 2]);
  };

  describe('a day of a caregiver', () => {
    it('goes from the list to the door and home again', async () => {
      const visit = await visitIn(world(), 5);
      const begun = await begunVisits();
      const visitor = await comes();
      const { page } = visitor;
      await page.locator(`a[href="/care/visits/${visit.id}"]`).tap();
      await page.locator('.visit-address').waitFor();
      await works(visitor);
      // Before the agreed time, too: who is there is there.
      expect(await begunVisits()).toBeGreaterThan(begun);
      await looksRight(visitor, 'care-visit-under-way', CARE_SCREENS);
      await goes(visitor);
      await isDone(visit);
      await eventually('nobody is shown any more', async () => {
        return (await page.locator('.visit-address').count()) === 0 ? true : undefined;
      });
      await looksRight(visitor, 'care-visit-done', CARE_SCREENS);
      const { arrived } = await story(visit);
      expect(arrived).toMatchObject({ offline: false });
      expect(visitor.complaints).toEqual([]);
      await page.context().close();
      await familySees(visit);
    });

    it('goes on without a connection, and everything arrives once with its own time', async () => {
      const visit = await visitIn(world(), 5);
      const visitor = await comes();
      const { page } = visitor;
      await page.locator(`a[href="/care/visits/${visit.id}"]`).waitFor();
      await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
      await page.context().setOffline(true);
      await page.locator(`a[href="/care/visits/${visit.id}"]`).tap();
      await works(visitor);
      await goes(visitor);
      await page.locator('[data-waiting]').getByText('7 件待发送').waitFor();
      await looksRight(visitor, 'care-visit-offline', CARE_SCREENS);
      await page.reload();
      await page.locator('[data-waiting]').getByText('7 件待发送').waitFor();
      await page.locator('[data-mark=leaving]').waitFor();
      expect((await story(visit)).state).toBe('scheduled');
      await page.context().setOffline(false);
      await isDone(visit);
      await page.locator('[data-waiting]').waitFor({ state: 'detached' });
      const { arrived, left } = await story(visit);
      expect([arrived!.offline, left!.offline]).toEqual([true, true]);
      expect(Date.parse(arrived!.at)).toBeLessThan(Date.parse(left!.at));
      expect(Date.parse(left!.at)).toBeLessThan(Date.parse(left!.receivedAt));
      await page.context().close();
    });

    it('is done by keyboard alone, and calls for help with two presses', async () => {
      const visit = await visitIn(world(), 5);
      const visitor = await comes();
      const { page } = visitor;
      await visitor.opens(`/care/visits/${visit.id}`);
      await page.locator('.visit-address').waitFor();
      await visitor.tabsTo(page.getByRole('button', { name: '到达打卡' }));
      await page.keyboard.press('Enter');
      await page.locator('[data-mark=arrival]').waitFor();
      await visitor.tabsTo(page.locator('.choice input').first());
      await page.keyboard.press('Space');
      await visitor.tabsTo(page.locator('.care-help'));
      await page.keyboard.press('Enter');
      await visitor.tabsTo(page.getByRole('button', { name: '通知值班员和家属' }));
      await page.keyboard.press('Enter');
      await page.locator('[data-help]').getByText('已送达平台').waitFor();
      const [alert] = await world().stack.sql<{ id: string; older_person_id: string }>(
        "SELECT id, older_person_id FROM sos_alert WHERE state = 'raised' ORDER BY id DESC LIMIT 1",
      );
      expect(alert!.older_person_id).toBe(await world().firstPerson());
      const seen = await world().family.get<SosView>(`/v1/sos/${alert!.id}`);
      expect(seen.state).toBe('raised');
      await page.context().close();
    });
  });
}
