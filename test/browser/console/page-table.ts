import { type ConsolePageName } from '@yilian/contracts';
import { type ConsoleStage, type Staff } from './stage';

/** A page of the desk as it is meant to be read, and what it is like on the way there. */
export interface ConsoleLook {
  readonly who: Staff;
  readonly path: string | ((stage: ConsoleStage) => string);
  /** Seen as soon as everything is there. */
  readonly sign: string;
  /** What the page has to be told before it can show anything: it is held up, lost and refused, and asked for again. */
  readonly asks?: string;
  /** What the manager of a new house reads there. */
  readonly empty?: string;
}

const look = (
  who: Staff,
  path: ConsoleLook['path'],
  sign: string,
  more: Pick<ConsoleLook, 'asks' | 'empty'> = {},
): ConsoleLook => ({ who, path, sign, ...more });

const lunchAt =
  (page: string) =>
  ({ lunch: { date } }: ConsoleStage): string =>
    `/console/${page}?date=${date}&meal=lunch`;

/** Every page has its line; whatever else a page can look like stands in the list of states. */
export const CONSOLE_PAGES: Readonly<Record<ConsolePageName, ConsoleLook>> = {
  today: look('kitchen', '/console', '[data-waiting]', { asks: '**/v1/providers/me/today' }),
  inbox: look('kitchen', '/console/requests?state=accepted', '[data-row]', {
    asks: '**/v1/offers?state=accepted*',
    empty: '还没有接受过请求',
  }),
  offer: look('kitchen', ({ accepted }) => `/console/requests/${accepted}`, '.whom-name', {
    asks: '**/v1/offers/*',
  }),
  plan: look('agency', '/console/plan', '[data-visit]', {
    asks: '**/v1/services/*/day-plans?*',
    empty: '您的机构没有居家上门服务',
  }),
  visits: look('agency', ({ tables }) => `/console/visits?date=${tables.visitOn}`, '[data-visit]', {
    asks: '**/v1/providers/me/visits?*',
    empty: '没有居家上门服务',
  }),
  kitchen: look('kitchen', lunchAt('kitchen'), '[data-portions]', {
    asks: '**/v1/services/*/kitchen/sheet*',
    empty: '这一餐还没有人订',
  }),
  kitchenRound: look('kitchen', lunchAt('kitchen/round'), '[data-stop]', {
    asks: '**/v1/services/*/kitchen/round*',
    empty: '还没有截单',
  }),
  kitchenLabels: look('kitchen', lunchAt('kitchen/labels'), '[data-label]', {
    asks: '**/v1/services/*/kitchen/round*',
    empty: '还没有截单',
  }),
  menus: look('kitchen', lunchAt('menus'), '[data-day]', {
    asks: '**/v1/services/*/menus?*',
    empty: '这一周还没有菜单',
  }),
  beds: look('home', '/console/beds', '[data-bed], [data-row]', {
    asks: '**/v1/services/*/board',
    empty: '没有住养服务',
  }),
  slots: look('kitchen', '/console/slots', '[data-line]', {
    asks: '**/v1/services/*/slots?*',
    empty: '这一周还没有名额',
  }),
  staff: look('agency', '/console/staff', '[data-caregiver]', {
    asks: '**/v1/providers/me/caregivers',
    empty: '没有居家上门服务',
  }),
  caregiver: look('agency', ({ tables }) => `/console/staff/${tables.caregiver}`, '[data-day]', {
    asks: '**/v1/caregivers/*/plan?*',
  }),
  profile: look('agency', '/console/profile', '[data-panel=home_care]', { asks: '**/v1/areas' }),
  papers: look('kitchen', '/console/papers', '[data-task]', {
    asks: '**/v1/providers/me/papers',
    empty: '还没有登记证照',
  }),
  answering: look('kitchen', '/console/answering', '[data-rule]', {
    asks: '**/v1/providers/me/answering',
    empty: '没有申请',
  }),
  corrections: look('home', '/console/corrections', '[data-finding]', {
    asks: '**/v1/findings?*',
    empty: '没有要整改的问题',
  }),
  correction: look('home', ({ finding }) => `/console/corrections/${finding}`, '[data-step]', {
    asks: '**/v1/findings/*',
  }),
  prices: look('kitchen', '/console/prices', '[data-present]', {
    asks: '**/v1/services/*/prices',
    empty: '还没有改过价格',
  }),
  reviews: look('kitchen', '/console/reviews', '[data-review]', {
    asks: '**/v1/providers/me/reviews*',
    empty: '还没有评价',
  }),
  connections: look('home', '/console/connections', '[data-hook]', {
    asks: '**/v1/providers/me/access-keys',
    empty: '还没有密钥',
  }),
  exchange: look('home', '/console/exchange', '#sent', {
    asks: '**/v1/services/*/list-imports',
    empty: '还没有上传过',
  }),
};
