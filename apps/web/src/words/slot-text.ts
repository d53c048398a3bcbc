import { type TourSlot } from '@yilian/contracts';
import { view } from '../shell/view';
import { dayText } from './format';

type At = Pick<TourSlot, 'date' | 'minute'>;

/** 上午9:30 · 9:30 AM. A minute of the day is the city's already, so no zone may shift it. */
export const minuteText = (minute: number): string =>
  new Intl.DateTimeFormat(view.language === 'zh' ? 'zh-CN' : 'en-US', {
    ...{ hour: 'numeric', minute: '2-digit', hour12: true, timeZone: 'UTC' },
  }).format(new Date(minute * 60_000));

/** 11月25日（周三）上午9:30 */
export const slotText = ({ date, minute }: At): string =>
  `${dayText(date)}${view.language === 'zh' ? '' : ' '}${minuteText(minute)}`;
