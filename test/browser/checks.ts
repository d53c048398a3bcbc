import { readFileSync } from 'node:fs';
import { type Page } from 'playwright-core';
import { figures } from './figures';
import { measure } from './measure';
import { type Screen } from './screens';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
  }[];
}

/** What axe finds against WCAG 2.2 AA. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Once for every document, and not as a script of the page: its policy of content would rightly refuse it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    async (values) =>
      (Reflect.get(window, 'axe') as { run: (on: Document, how: object) => Promise<AxeResult> }).run(
        document,
        {
          runOnly: { type: 'tag', values },
          resultTypes: ['violations'],
        },
      ),
    TAGS,
  );
  figures.note('axe violations (WCAG 2.2 AA)', violations.flatMap(({ nodes }) => nodes).length);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** What axe cannot see: sizes of letters and targets, sideways scroll, one heading, a title that says it. */
export async function houseFaults(page: Page, screen: Screen): Promise<string[]> {
  const { minText, minMainText, minTarget, minPrimary, minInput } = screen;
  const faults = await page.evaluate(measure, {
    ...{ minText, minMainText, minTarget, minPrimary, minInput },
  });
  const count = (beginning: string): number => faults.filter((fault) => fault.startsWith(beginning)).length;
  figures.note('texts too small', count('text '));
  figures.note('targets too small', count('target '));
  figures.note('pages that scroll sideways', count('scrolls '));
  return faults;
}

/** Everything that is wrong with the page as it stands. */
export async function allFaults(page: Page, screen: Screen): Promise<string[]> {
  return [...(await axeFaults(page)), ...(await houseFaults(page, screen))];
}
