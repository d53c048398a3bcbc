import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BrowserContext, type Locator, type Page } from 'playwright-core';
import { type PageView, VIEW_COOKIE } from '@yilian/contracts';
import { figures } from './figures';
import { type Screen } from './screens';

const PICTURES = join(resolve(__dirname, '..', '..'), '.data', 'browser', 'pictures');
const MOST_TABS = 120;

/** Somebody in front of a screen. Everything that goes wrong unseen is written down. */
export class Visitor {
  /** Errors of scripts and of the policy of content, and requests to others. */
  readonly complaints: string[] = [];
  taps = 0;

  constructor(
    readonly page: Page,
    /** What the page is read on at the moment. */
    private current: Screen,
    readonly origin: string,
    allowed: readonly string[],
  ) {
    page.setDefaultTimeout(15_000);
    page.on('pageerror', ({ message }) => this.complaints.push(message));
    page.on('console', (message) => {
      // That an answer was a refusal is written there too; the tests look at answers themselves.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.complaints.push(message.text());
      }
    });
    page.on('request', (request) => {
      const { origin: other } = new URL(request.url());
      const isForeign = !allowed.includes(other);
      figures.note('requests to foreign hosts', isForeign ? 1 : 0);
      if (isForeign) this.complaints.push(`asked ${other}`);
    });
  }

  get screen(): Screen {
    return this.current;
  }

  /** Turns the page that is open into one on another screen, as its reader could: it is not loaded anew. */
  async becomes(screen: Screen): Promise<void> {
    const { width, height, size } = screen;
    const before = this.current.size;
    this.current = screen;
    await this.page.setViewportSize({ width, height });
    if (size === before) return;
    // Past the pointer, for a dialog may lie over it.
    await this.page.locator('.tool-select').evaluate((select: HTMLSelectElement, value) => {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, size);
  }

  static async arrives(
    context: BrowserContext,
    screen: Screen,
    origin: string,
    live: string,
    language: PageView['language'] = 'zh',
  ): Promise<Visitor> {
    await context.addCookies([
      { name: VIEW_COOKIE, value: `${language}.${screen.size}.standard`, url: origin },
    ]);
    const allowed = [origin, live, live.replace(/^http/, 'ws')];
    return new Visitor(await context.newPage(), screen, origin, allowed);
  }

  /** Opens an address and waits for its heading. */
  async opens(path: string): Promise<void> {
    await this.page.goto(this.origin + path);
    await this.page.locator('h1').waitFor();
  }

  /** Comes to an address from another page, which is not loaded anew. */
  async walksTo(path: string): Promise<void> {
    await this.opens('/');
    await this.page.evaluate((to) => {
      history.pushState({ current: to, position: 1 }, '', to);
      dispatchEvent(new PopStateEvent('popstate', { state: history.state as object }));
    }, path);
  }

  /** Each role lands on a page of its own. */
  async signsIn(login = 'demo-family', password = 'demo-silver-bridge'): Promise<void> {
    await this.opens('/sign-in');
    await this.page.fill('#login', login);
    await this.page.fill('#password', password);
    await this.page.click('main form button[type=submit]');
    await this.page.waitForURL((url) => url.pathname !== '/sign-in');
  }

  /** Presses with a finger, and counts. */
  async presses(what: Locator): Promise<void> {
    this.taps += 1;
    await what.tap();
  }

  /** Presses Tab until the focus is there. @throws Error when the page has no way to it */
  async tabsTo(what: Locator): Promise<void> {
    await what.waitFor();
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await what.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`no way by Tab to ${String(what)}`);
  }

  async heading(text: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: text }).waitFor();
  }

  /** The button that goes on. */
  get submit(): Locator {
    return this.page.locator('main form button[type=submit]').first();
  }

  async picture(name: string): Promise<void> {
    const folder = join(PICTURES, this.screen.name);
    mkdirSync(folder, { recursive: true });
    // As tall as the page, so that what is fixed to the window lies where it ends.
    const { width, height } = this.screen;
    const tall = await this.page.evaluate(() => document.documentElement.scrollHeight);
    await this.page.setViewportSize({ width, height: Math.max(height, tall) });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
    await this.page.setViewportSize({ width, height });
  }
}
