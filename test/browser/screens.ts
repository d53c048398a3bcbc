import { type BrowserContextOptions } from 'playwright-core';

/** A device and the way its owner wants pages to look. */
export interface Screen {
  readonly name: string;
  readonly size: 'standard' | 'elder' | 'xl';
  readonly width: number;
  readonly height: number;
  /** Smallest letters in CSS pixels, anywhere and in the main part. */
  readonly minText: number;
  readonly minMainText: number;
  /** Smallest target, and smallest of those that carry the page. */
  readonly minTarget: number;
  readonly minPrimary: number;
  /** Smallest of those that something is written or chosen in. */
  readonly minInput: number;
}

const standard = {
  size: 'standard',
  minText: 18,
  minMainText: 18,
  minTarget: 48,
  minPrimary: 48,
  minInput: 48,
} as const;
const elder = {
  size: 'elder',
  minText: 20,
  minMainText: 22,
  minTarget: 48,
  minPrimary: 60,
  minInput: 48,
} as const;
const xl = { size: 'xl', minText: 20, minMainText: 30, minTarget: 48, minPrimary: 60, minInput: 48 } as const;

export const PHONE: Screen = { name: 'phone', width: 390, height: 844, ...standard };
export const SCREENS: readonly Screen[] = [
  PHONE,
  { name: 'elder', width: 390, height: 844, ...elder },
  { name: 'xl', width: 390, height: 844, ...xl },
  { name: 'reflow', width: 320, height: 640, ...standard },
  { name: 'desk', width: 1440, height: 900, ...standard },
];

export const contextOf = ({ width, height }: Screen): BrowserContextOptions => ({
  viewport: { width, height },
  hasTouch: width < 500,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
});
