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
};
