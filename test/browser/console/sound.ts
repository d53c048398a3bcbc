import { looksRight } from '../looks';
import { type World } from '../world';
import { STAFF_DESK, STAFF_SCREENS } from './screens';
import { type ConsoleStage, staffAccount } from './stage';

/** A browser that plays nothing before a press on the page, and counts the rings. Sent to the browser as text. */
function playsNothingYet(): void {
  const heard: number[] = [];
  Reflect.set(globalThis, 'heard', heard);
  class Quiet extends AudioContext {
    private open = false;
    override get state(): AudioContextState {
      return this.open ? 'running' : 'suspended';
    }
    override async resume(): Promise<void> {
      this.open = true;
      this.dispatchEvent(new Event('statechange'));
    }
    override createOscillator(): OscillatorNode {
      heard.push(Date.now());
      return super.createOscillator();
    }
  }
  Reflect.set(globalThis, 'AudioContext', Quiet);
}

/** A new request is heard, and where it cannot be, the desk says so. */
export function sound(world: () => World, stage: () => ConsoleStage): void {
  it('a browser that plays nothing yet is told by a bar, rings after a press, and three times at most', async () => {
    const visitor = await world().visitor(STAFF_DESK);
    const { page } = visitor;
    await page.addInitScript(playsNothingYet);
    await visitor.signsIn(...staffAccount('kitchen', stage()));
    const bar = page.getByRole('button', { name: '声音未开启，点此开启' });
    await bar.waitFor();
    await looksRight(visitor, 'desk-sound-blocked', STAFF_SCREENS);
    await bar.click();
    await bar.waitFor({ state: 'detached' });
    await page.locator('[data-live=live]').waitFor();
    const tones = async (): Promise<number> =>
      page.evaluate(() => (Reflect.get(globalThis, 'heard') as []).length);
    await page.getByRole('button', { name: '试听' }).click();
    await page.getByText('刚才响了一声').waitFor();
    const before = await tones();
    expect(before).toBeGreaterThanOrEqual(2);
    await stage().kitchen.isAskedForLunch(6);
    await page.getByRole('alertdialog').waitFor();
    // Longer than a fourth ring would take.
    await page.waitForTimeout(14_000);
    expect((await tones()) - before).toBe(3 * 2);
    await stage().kitchen.isCalm();
    expect(visitor.complaints).toEqual([]);
    await page.context().close();
  });
}
