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
  /** What is read there while there is nothing yet, by whoever manages `emptyFor`. */
  readonly empty?: string;
}

const look = (
  who: Staff,
  path: ConsoleLook['path'],
  sign: string,
  more: Pick<ConsoleLook, 'asks' | 'empty'> = {},
): ConsoleLook => ({ who, path, sign, ...more });

/** Every page has its line; whatever else a page can look like stands in the list of states. */
export const CONSOLE_PAGES: Readonly<Record<ConsolePageName, ConsoleLook>> = {
  today: look('kitchen', '/console', '[role=switch]'),
  inbox: look('kitchen', '/console/requests?state=accepted', '[data-offer]', {
    asks: '**/v1/offers?state=accepted*',
    empty: '还没有接受过请求',
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
  papers: look('kitchen', '/console/papers', '[data-task]', {
    asks: '**/v1/providers/me/papers',
    empty: '还没有登记证照',
  }),
  prices: look('kitchen', '/console/prices', '[data-present]', {
    asks: '**/v1/services/*/prices',
    empty: '还没有改过价格',
  }),
  reviews: look('kitchen', '/console/reviews', '[data-review]', {
    asks: '**/v1/providers/me/reviews*',
    empty: '还没有评价',
  }),
};
