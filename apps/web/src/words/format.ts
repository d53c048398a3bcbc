import { boot } from '../shell/boot';
import { view } from '../shell/view';

const locale = (): string => (view.language === 'zh' ? 'zh-CN' : 'en-GB');

/** A calendar date at noon UTC falls on the same day in every zone that people live in. */
const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);

/** 11月25日（周三） · Wed 25 November */
export function dayText(date: string): string {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(noon(date));
  const weekday = part({ weekday: 'short' });
  return view.language === 'zh'
    ? `${part({ month: 'long', day: 'numeric' })}（${weekday}）`
    : `${weekday} ${part({ day: 'numeric', month: 'long' })}`;
}

/** 2026年11月25日 · 25 November 2026, for what may lie in another year. */
export const fullDayText = (date: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' }).format(noon(date));

/** 上午10:05 · 10:05 am, in the zone of the city. */
export const timeText = (moment: string): string =>
  new Intl.DateTimeFormat(view.language === 'zh' ? 'zh-CN' : 'en-US', {
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
    timeZone: boot.timeZone,
  }).format(new Date(moment));

/** 10:05:12 */
export const clockText = (moment: Date): string =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: boot.timeZone }).format(moment);

/** The date of a moment in the city, `YYYY-MM-DD`. Sweden writes dates that way. */
export const dateOf = (moment: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: boot.timeZone }).format(moment);

/** 11月25日（周三）上午10:05 */
export const momentText = (moment: string): string =>
  `${dayText(dateOf(new Date(moment)))}${view.language === 'zh' ? '' : ' '}${timeText(moment)}`;

/** The time, with its day unless that is `today`: a deadline may lie in the opening hours of tomorrow. */
export const soonText = (moment: string, today: string): string =>
  dateOf(new Date(moment)) === today ? timeText(moment) : momentText(moment);

const yuan = (fen: number): string =>
  new Intl.NumberFormat(locale(), {
    minimumFractionDigits: fen % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(fen / 100);
const yuanWord = (): string => (view.language === 'zh' ? '元' : 'yuan');

/** 28 元 · 28.50 yuan */
export const moneyText = (fen: number): string => `${yuan(fen)} ${yuanWord()}`;

/** 28–36 元 · 28–36 yuan */
export const moneyRangeText = (fromFen: number, toFen: number): string =>
  `${yuan(fromFen)}–${yuan(toFen)} ${yuanWord()}`;

/** 800 米 · 2.1 公里 */
export function distanceText(metres: number): string {
  const near = metres < 1000;
  const number = near ? String(Math.round(metres / 50) * 50) : (metres / 1000).toFixed(1);
  if (view.language === 'zh') return near ? `${number} 米` : `${number} 公里`;
  return near ? `${number} m` : `${number} km`;
}

/** A list as people speak it: 甲、乙、丙 · a, b, c */
export const listText = (parts: readonly string[]): string =>
  parts.join(view.language === 'zh' ? '、' : ', ');
