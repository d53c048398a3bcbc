import { type Screen } from '../screens';

/** Staff at a table and on the way; letters and targets may be smaller than families'. */
const staff = {
  size: 'standard',
  minText: 14,
  minMainText: 14,
  minTarget: 24,
  minPrimary: 32,
  minInput: 32,
} as const;

export const STAFF_PHONE: Screen = { name: 'staff-phone', width: 390, height: 844, ...staff };
export const STAFF_DESK: Screen = { name: 'staff-desk', width: 1440, height: 900, ...staff };
export const STAFF_SCREENS: readonly Screen[] = [
  STAFF_PHONE,
  { name: 'staff-reflow', width: 320, height: 640, ...staff },
  STAFF_DESK,
];
