import { daysAhead } from '@yilian/testing';
import { CARE_PAGES } from './care/page-table';
import { CARE_PHONE } from './care/screens';
import { type CareStage, setCareStage, type StagedVisit, visitIn } from './care/stage';
import { CONSOLE_PAGES } from './console/page-table';
import { plansAnew } from './console/plan-states';
import { STAFF_DESK, STAFF_PHONE } from './console/screens';
import { type ConsoleStage, setConsoleStage, type Staff, staffAccount } from './console/stage';
import { showsPage } from './page-states';
import { type Screen } from './screens';
import { type Shot, type Strip } from './tour';
import { type World } from './world';

/** Everything that pictures of providers show. */
export interface ProviderStage {
  readonly desk: ConsoleStage;
  readonly care: CareStage;
  /** A visit on which somebody checks in. */
  readonly going: StagedVisit;
}

type ProviderShot = Shot<ProviderStage, Staff | 'caregiver'>;

/** Demo houses at work: the light is green whenever pictures are made. */
export async function setProviderStage(world: World): Promise<ProviderStage> {
  await world.stack.sql(
    `UPDATE service SET opening_hours = ? WHERE provider_id IN
       (SELECT provider_id FROM account WHERE role = 'provider_manager')`,
    [JSON.stringify([1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: 0, to: 1_440 })))],
  );
  const desk = await setConsoleStage(world);
  return { desk, care: await setCareStage(world), going: await visitIn(world, -10) };
}

export const providerAccount = (
  who: ProviderShot['who'],
  { desk }: ProviderStage,
): readonly [login: string, password?: string] =>
  who === 'caregiver' ? ['demo-caregiver'] : staffAccount(who, desk);

const desk = (name: keyof typeof CONSOLE_PAGES, screen: Screen = STAFF_PHONE): ProviderShot => ({
  ...{ who: CONSOLE_PAGES[name].who, screen },
  show: async (visitor, stage) => {
    // What waits for an answer would lie over every page.
    await stage.desk.kitchen.isCalm();
    await showsPage(visitor, CONSOLE_PAGES[name], stage.desk);
  },
});

/** A page of weeks on the next one, of which every day is still to come. */
const nextWeek = (name: 'menus' | 'slots'): ProviderShot => {
  const { who, sign } = CONSOLE_PAGES[name];
  const date = daysAhead(7);
  return {
    ...{ who, screen: STAFF_PHONE },
    show: async (visitor, stage) => {
      await stage.desk.kitchen.isCalm();
      await showsPage(visitor, { path: `/console/${name}?date=${date}&week=${date}`, sign }, stage);
    },
  };
};

const care = (name: keyof typeof CARE_PAGES): ProviderShot => ({
  ...{ who: 'caregiver', screen: CARE_PHONE },
  show: async (visitor, stage) => showsPage(visitor, CARE_PAGES[name], stage.care),
});

/** Today, and an offer that comes in that moment, with its countdown. */
const asked: ProviderShot = {
  ...{ who: 'kitchen', screen: STAFF_DESK },
  show: async (visitor, { desk: { kitchen } }) => {
    await kitchen.isCalm();
    await visitor.opens('/console');
    await visitor.page.locator('[data-live=live]').waitFor();
    const { offer } = await kitchen.isAskedForLunch(2);
    await visitor.page.locator(`.dock[data-offer="${offer}"]`).waitFor();
  },
};

/** Who goes where tomorrow, as the search proposes it. */
const proposed: ProviderShot = {
  ...{ who: 'agency', screen: STAFF_DESK },
  show: async (visitor) => {
    await visitor.opens('/console/plan');
    await plansAnew(visitor);
  },
};

/** Another visit once somebody is there: what is to be done, a note, a photo. */
const begun: ProviderShot = {
  ...{ who: 'caregiver', screen: CARE_PHONE },
  show: async (visitor, { going }) => {
    const { page } = visitor;
    await showsPage(visitor, CARE_PAGES.visit, { visit: going });
    if (!(await page.locator('[data-mark=arrival]').isVisible())) await page.locator('[data-check]').click();
    await page.locator('[data-mark=arrival]').waitFor();
  },
};

/** What the documentation shows of a day of providers. One more page is one more line. */
export const PROVIDER_TOUR: readonly Strip<ProviderStage, Staff | 'caregiver'>[] = [
  { name: 'desk', shots: [asked] },
  { name: 'desk-kitchen', shots: [desk('kitchen', STAFF_DESK)] },
  { name: 'desk-round', shots: [desk('kitchenRound'), desk('kitchenLabels'), nextWeek('menus')] },
  { name: 'desk-beds', shots: [desk('beds', STAFF_DESK)] },
  { name: 'desk-plan', shots: [proposed] },
  { name: 'desk-tables', shots: [desk('inbox'), nextWeek('slots'), desk('staff')] },
  { name: 'desk-papers', shots: [desk('papers'), desk('prices'), desk('reviews')] },
  { name: 'desk-watch', shots: [desk('visits'), desk('correction')] },
  { name: 'desk-own', shots: [desk('profile'), desk('answering')] },
  { name: 'desk-systems', shots: [desk('exchange'), desk('connections')] },
  { name: 'care', shots: [care('today'), care('visit'), begun] },
];
