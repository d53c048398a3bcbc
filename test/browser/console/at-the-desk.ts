import { readFileSync } from 'node:fs';
import { eventually } from '@yilian/testing';
import { type Locator } from 'playwright-core';
import { content } from '../../e2e/person';
import { type Screen } from '../screens';
import { type Visitor } from '../visitor';
import { type World } from '../world';
import { type ConsoleStage, type Staff, staffAccount } from './stage';

/** A manager in front of the desk, with its live channel up. */
export class AtTheDesk {
  private constructor(
    private readonly world: World,
    private readonly stage: ConsoleStage,
    readonly visitor: Visitor,
  ) {}

  /** `aheadMs` is how far the device's clock is wrong. */
  static async sits(
    world: World,
    stage: ConsoleStage,
    screen: Screen,
    { who = 'kitchen', aheadMs = 0 }: { who?: Staff; aheadMs?: number } = {},
  ): Promise<AtTheDesk> {
    const visitor = await world.visitor(screen);
    if (aheadMs !== 0) await visitor.page.addInitScript(setClock, aheadMs);
    await visitor.signsIn(...staffAccount(who, stage));
    await visitor.page.locator('[data-live=live]').waitFor();
    return new AtTheDesk(world, stage, visitor);
  }

  get dialog(): Locator {
    return this.visitor.page.getByRole('alertdialog');
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name });
  }

  async shows(offer: string): Promise<void> {
    await this.visitor.page.locator(`.dock[data-offer="${offer}"]:not([data-outcome])`).waitFor();
  }

  /** How it ended, as the heading of the card says. */
  async tells(outcome: string): Promise<void> {
    await this.dialog.getByRole('heading', { name: outcome }).waitFor();
  }

  async focused(): Promise<string> {
    return this.visitor.page.evaluate(() => document.activeElement?.textContent ?? '');
  }

  /** The text of what a button downloads. */
  async downloads(button: string): Promise<string> {
    const [file] = await Promise.all([
      this.visitor.page.waitForEvent('download'),
      this.visitor.page.getByRole('button', { name: button }).click(),
    ]);
    return readFileSync(await file.path(), 'utf8');
  }

  /** That the line of a cut device cannot be opened is written down by the browser, and right. */
  forgivesTheCut(): void {
    const { complaints } = this.visitor;
    const others = complaints.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'));
    complaints.splice(0, complaints.length, ...others);
  }

  /** Milliseconds between the making of an offer and its card; the offer is answered elsewhere afterwards. */
  async timeToScreen(days: number): Promise<number> {
    const { page } = this.visitor;
    const seen = page.evaluate(async () => {
      const card = (): Element | null => document.querySelector('.dock:not([data-outcome])');
      while (!card()) await new Promise((resolve) => requestAnimationFrame(resolve));
      return Date.now();
    });
    const { offer } = await this.stage.kitchen.isAskedForLunch(days);
    const seenAtMs = await seen;
    const [row] = await this.world.stack.sql<{ sent_at: Date }>('SELECT sent_at FROM offer WHERE id = ?', [
      offer,
    ]);
    await this.stage.kitchen.answers(offer, 'refusal', { reason: 'no_staff' });
    await this.tells('已经答复过了');
    await this.button('知道了').click();
    await this.dialog.waitFor({ state: 'detached' });
    return seenAtMs - new Date(row!.sent_at).getTime();
  }

  /** Another kitchen that was asked at the same time says yes. */
  async anotherAccepts(request: string, own: string): Promise<void> {
    await anotherAccepts(this.world, request, own);
  }

  /** Seconds between what the card shows and what the database says, at the same moment. */
  async countdownWrongBy(offer: string): Promise<number> {
    const shown = async (): Promise<number> =>
      Number(await this.visitor.page.locator('[data-left]').getAttribute('data-left'));
    const before = await shown();
    const [row] = await this.world.stack.sql<{ left_ms: string }>(
      'SELECT TIMESTAMPDIFF(MICROSECOND, now(3), expires_at) / 1000 AS left_ms FROM offer WHERE id = ?',
      [offer],
    );
    const after = await shown();
    const left = Math.ceil(Number(row!.left_ms) / 1_000);
    // The question took a moment, in which the card went on.
    return Math.max(0, left - before, after - left);
  }
}

/** Another kitchen that was asked at the same time says yes. */
export async function anotherAccepts(world: World, request: string, own: string): Promise<void> {
  const other = await eventually('others are asked, too', async () => {
    const [row] = await world.stack.sql<{ id: string; provider_id: string }>(
      "SELECT id, provider_id FROM offer WHERE request_id = ? AND state = 'open' AND id <> ?",
      [request, own],
    );
    return row;
  });
  content(await (await world.manages(other.provider_id)).accepts(other.id));
}

/** Sent to the browser as text. */
function setClock(aheadMs: number): void {
  const real = Date.now.bind(Date);
  const Real = Date;
  class WrongDate extends Real {
    constructor(...given: readonly [] | readonly [number | string]) {
      super(given.length === 0 ? real() + aheadMs : given[0]);
    }
    static override now(): number {
      return real() + aheadMs;
    }
  }
  Reflect.set(globalThis, 'Date', WrongDate);
}
