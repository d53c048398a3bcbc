import { type VisitStories } from '@yilian/contracts';
import { eventually } from '@yilian/testing';
import { PHONE } from '../screens';
import { type Visitor } from '../visitor';
import { type World } from '../world';
import { CARE_PHONE } from './screens';
import { type StagedVisit, visitIn } from './stage';

const RECORDED_MS = 1_500;

/** Who cannot sign says it: the voice of a visit, and what is said where there is no microphone to use. */
export function voices(world: () => World): void {
  const at = async ({ id }: StagedVisit, language: 'zh' | 'en' = 'zh'): Promise<Visitor> => {
    const visitor = await world().visitor(CARE_PHONE, language);
    await visitor.signsIn('demo-caregiver', 'demo-silver-bridge');
    await visitor.opens(`/care/visits/${id}`);
    return visitor;
  };
  const arrives = async ({ page }: Visitor): Promise<void> => {
    await page.getByRole('button', { name: /到达打卡|Check in/ }).tap();
    await page.locator('[data-mark=arrival]').waitFor();
  };

  const familyHears = async ({ requestId }: StagedVisit): Promise<void> => {
    const visitor = await world().visitor(PHONE);
    await visitor.signsIn();
    await visitor.opens(`/bookings/${requestId}`);
    const { page } = visitor;
    await page.getByRole('button', { name: /听录音/ }).tap();
    await page.locator('audio').waitFor();
    await eventually('there is something to hear', async () => {
      const heard = await page
        .locator('audio')
        .evaluate(({ readyState }: HTMLAudioElement) => readyState >= HTMLMediaElement.HAVE_METADATA);
      return heard || undefined;
    });
    expect(visitor.complaints).toEqual([]);
    await page.context().close();
  };

  describe('the voice of who was visited', () => {
    it('is recorded, sent, and found at the visit', async () => {
      const visit = await visitIn(world(), 5);
      const visitor = await at(visit);
      const { page } = visitor;
      await arrives(visitor);
      await page.getByRole('button', { name: '录音确认' }).tap();
      const ends = page.getByRole('button', { name: /正在录音/ });
      await ends.waitFor();
      await page.waitForTimeout(RECORDED_MS);
      await ends.tap();
      await page.locator('[data-proofs]').getByText('1 段录音').waitFor();
      const { proofs } = await eventually('the voice has arrived', async () => {
        const { items } = await world().family.get<VisitStories>(`/v1/requests/${visit.requestId}/visits`);
        return items[0]!.proofs.length > 0 ? items[0]! : undefined;
      });
      expect(proofs).toMatchObject([{ kind: 'voice' }]);
      await page.reload();
      await page.locator('[data-proofs]').getByText('1 段录音').waitFor();
      expect(await page.getByRole('button', { name: '录音确认' }).count()).toBe(0);
      expect(visitor.complaints).toEqual([]);
      await page.context().close();
      await familyHears(visit);
    });

    it('gives way to a signature where the microphone is refused, in both languages', async () => {
      const visit = await visitIn(world(), 5);
      const words = { zh: /麦克风.*签名/, en: /microphone.*sign instead/i };
      for (const language of ['zh', 'en'] as const) {
        const visitor = await at(visit, language);
        const { page } = visitor;
        // The browser of the tests has nobody who could say no.
        await page.evaluate(() => {
          const refused = new DOMException('Permission denied', 'NotAllowedError');
          navigator.mediaDevices.getUserMedia = async () => Promise.reject(refused);
        });
        if (language === 'zh') await arrives(visitor);
        await page.getByRole('button', { name: /录音确认|Record a voice/ }).tap();
        await page.getByRole('alert').getByText(words[language]).waitFor();
        await page.locator('.pad').waitFor();
        await page.context().close();
      }
    });
  });
}
