import { type ProviderFacts } from '@yilian/contracts';
import { eventually } from '@yilian/testing';
import { looksRight } from '../looks';
import { type World } from '../world';
import { STAFF_DESK, STAFF_SCREENS } from './screens';

/** A house says what families read of it. */
export function profiles(world: () => World): void {
  describe('the page of a house', () => {
    it('is filled in by keyboard, all faults at once, and families read it the next moment', async () => {
      const visitor = await world().visitor(STAFF_DESK);
      await visitor.signsIn('demo-agency');
      const { page } = visitor;
      await visitor.opens('/console');
      await page.locator('.desk-nav').getByRole('link', { name: '机构资料' }).click();
      const care = page.locator('[data-panel=home_care]');
      await care.getByLabel('机构周围').check();
      await care.locator('#home_care-km').fill('很远');
      await care.getByLabel('按每周时间').check();
      await visitor.tabsTo(care.getByRole('button', { name: '保存' }));
      await page.keyboard.press('Enter');
      await care.locator('.summary').waitFor();
      await looksRight(visitor, 'desk-profile-faults', STAFF_SCREENS);
      await care.locator('#home_care-km').fill('3.5');
      await care.locator('[data-weekday="1"] select').first().selectOption('480');
      await care.locator('[data-weekday="1"] select').last().selectOption('1020');
      await visitor.tabsTo(care.getByRole('button', { name: '保存' }));
      await page.keyboard.press('Enter');
      await page.locator('[data-note]').waitFor();
      const features = page.locator('[data-panel=features]');
      await features.locator('#feature-visits').selectOption('true');
      await visitor.tabsTo(features.getByRole('button', { name: '保存' }));
      await page.keyboard.press('Enter');
      const { id } = (
        await world().stack.sql<{ id: string }>(
          "SELECT provider_id AS id FROM account WHERE login = 'demo-agency'",
        )
      )[0]!;
      const facts = async () =>
        (await (await fetch(`${world().stack.api.url}/v1/providers/${id}`)).json()) as ProviderFacts;
      await eventually('families read it', async () => (await facts()).features.visits === true);
      expect((await facts()).services).toMatchObject([
        { radiusM: 3500, openingHours: [{ weekday: 1, from: 480, to: 1020 }] },
      ]);
      expect(visitor.complaints).toEqual([]);
      await page.context().close();
    });
  });
}
