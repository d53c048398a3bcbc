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

/** Ways that belong together. */
export interface WayGroup {
  readonly word: Text;
  readonly ways: readonly Way[];
}

/** The menu of the desk, in this order: what happens today, what is planned, what the house says of itself. */
export const NAVIGATION: readonly WayGroup[] = [
  {
    word: { zh: '每天', en: 'Every day' },
    ways: [
      { page: 'today', icon: 'home', word: { zh: '今天', en: 'Today' } },
      { page: 'inbox', icon: 'bell', word: { zh: '请求', en: 'Requests' } },
      { page: 'beds', icon: 'bed', word: { zh: '床位', en: 'Beds' }, kinds: ['residential'] },
      { page: 'visits', icon: 'check', word: { zh: '上门', en: 'Visits' }, kinds: ['home_care'] },
      { page: 'kitchen', icon: 'bowl', word: { zh: '备餐单', en: 'Kitchen' }, kinds: ['meal'] },
    ],
  },
  {
    word: { zh: '安排', en: 'Planning' },
    ways: [
      { page: 'slots', icon: 'list', word: { zh: '名额', en: 'Places' }, kinds: ['day_care', 'meal'] },
      { page: 'menus', icon: 'list', word: { zh: '菜单', en: 'Menus' }, kinds: ['meal'] },
      { page: 'plan', icon: 'clock', word: { zh: '排班', en: 'Day plan' }, kinds: ['home_care'] },
      { page: 'staff', icon: 'person', word: { zh: '护理员', en: 'Staff' }, kinds: ['home_care'] },
      { page: 'answering', icon: 'phone', word: { zh: '接单方式', en: 'Answering' } },
    ],
  },
  {
    word: { zh: '机构', en: 'The house' },
    ways: [
      { page: 'profile', icon: 'home', word: { zh: '机构资料', en: 'Your page' } },
      { page: 'prices', icon: 'gear', word: { zh: '价格', en: 'Prices' } },
      { page: 'papers', icon: 'info', word: { zh: '证照', en: 'Papers' } },
      { page: 'corrections', icon: 'check', word: { zh: '检查整改', en: 'Corrections' } },
      { page: 'reviews', icon: 'help', word: { zh: '评价', en: 'Reviews' } },
      { page: 'connections', icon: 'gear', word: { zh: '系统对接', en: 'Connections' } },
      {
        ...{ page: 'exchange', icon: 'list', word: { zh: '数据导入导出', en: 'Lists in and out' } },
        kinds: ['residential', 'home_care', 'meal'],
      },
    ],
  },
];
