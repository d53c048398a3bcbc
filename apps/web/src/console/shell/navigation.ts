import { type ConsolePageName, type ServiceKind, type Text } from '@yilian/contracts';
import { type IconName } from '../../kit/icons';

/** One way of the desk's menu. */
export interface Way {
  readonly page: ConsolePageName;
  readonly icon: IconName;
  readonly word: Text;
  /** Only for houses with one of these services; without it for all. */
  readonly kinds?: readonly ServiceKind[];
}

/** The menu of the desk, in this order. */
export const NAVIGATION: readonly Way[] = [
  { page: 'today', icon: 'home', word: { zh: '今天', en: 'Today' } },
  { page: 'inbox', icon: 'bell', word: { zh: '请求', en: 'Requests' } },
];
