import { type ExchangeList, type ServiceKind } from '@yilian/contracts';
import { bedShape } from './bed-shape';
import { type ListShape } from './list-shape';
import { menuShape } from './menu-shape';
import { staffShape } from './staff-shape';

export const SHAPES: Readonly<Record<ExchangeList, ListShape<never>>> = {
  beds: bedShape as ListShape<never>,
  staff: staffShape as ListShape<never>,
  menus: menuShape as ListShape<never>,
};

/** Which services have which list. */
export const LIST_OF: Readonly<Record<ExchangeList, ServiceKind>> = {
  beds: 'residential',
  staff: 'home_care',
  menus: 'meal',
};
