import { type PageName } from '@yilian/contracts';
import { showsPage } from './page-states';
import { PAGES } from './page-table';
import { PHONE, type Screen, SCREENS } from './screens';
import { at, sends, type Stage, type State, type Who } from './state';
import { type Visitor } from './visitor';

/** A look at one page of a city that holds `S`, in any language: nothing is found by its words. */
export interface Shot<S, W> {
  readonly who: W;
  readonly screen: Screen;
  readonly show: (visitor: Visitor, stage: S) => Promise<void>;
}

/** A picture of the documentation: some pages side by side. */
export interface Strip<S, W> {
  readonly name: string;
  readonly shots: readonly Shot<S, W>[];
}

type FamilyShot = Shot<Stage, Who>;

const named = (wanted: string): Screen => SCREENS.find(({ name }) => name === wanted)!;
const [ELDER, DESK] = [named('elder'), named('desk')];
const page = (name: PageName, screen = PHONE): FamilyShot => ({
  ...{ who: PAGES[name].who, screen },
  show: async (visitor, stage) => showsPage(visitor, PAGES[name], stage),
});
const shot = (who: Who, show: State['show'], screen = PHONE): FamilyShot => ({ who, show, screen });
const open = (who: Who, path: string, sign: string, screen = PHONE): FamilyShot =>
  shot(who, at('', path, sign).show, screen);

/** As far as the question for days of a meal. */
async function toDays(visitor: Visitor): Promise<void> {
  await visitor.opens('/book/meal');
  await visitor.page.locator('label:has(#person)').click();
  await sends(visitor);
  await visitor.page.locator('label:has(#days)').click();
}

async function toCheck(visitor: Visitor): Promise<void> {
  await toDays(visitor);
  await sends(visitor);
  await visitor.page.locator('.own-share').waitFor();
}

/** What the documentation shows of families' pages. One more page is one more line. */
export const TOUR: readonly Strip<Stage, Who>[] = [
  { name: 'find', shots: [page('home'), page('facilities'), page('facility', ELDER)] },
  { name: 'map', shots: [open('stranger', '/facilities?view=map', '.map-target', DESK)] },
  { name: 'compare', shots: [page('compare', DESK)] },
  {
    name: 'know',
    shots: [
      page('needsQuestion', ELDER),
      open('stranger', '/needs/result?day=alone&body=much&mind=lost&wish=bathing', '.card'),
      open('stranger', '/estimate?kind=residential', '#groups'),
    ],
  },
  { name: 'book', shots: [shot('family', toDays, ELDER), shot('family', toCheck), page('order')] },
  {
    name: 'home',
    shots: [
      page('newTour', ELDER),
      open('family', '/book/care-home/tasks', '.task-link'),
      page('personPapers'),
    ],
  },
  {
    name: 'follow',
    shots: [
      shot('family', async (visitor, { booked }) => {
        await visitor.opens(`/bookings/${booked}`);
        await visitor.page.locator('[data-live=live]').waitFor();
      }),
      page('review', ELDER),
      page('complaint'),
    ],
  },
  {
    name: 'own',
    shots: [open('family', '/sos', '.notify', ELDER), page('personLinks'), page('personConsents')],
  },
];
