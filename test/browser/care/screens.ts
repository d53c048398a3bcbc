import { type Screen } from '../screens';

/** In one hand, in the rain: nothing is smaller than 18 px to read and 60 px to press. */
const care = {
  size: 'standard',
  minText: 18,
  minMainText: 18,
  minTarget: 60,
  minPrimary: 60,
  minInput: 60,
} as const;

export const CARE_PHONE: Screen = { name: 'care-phone', width: 390, height: 844, ...care };
export const CARE_SCREENS: readonly Screen[] = [
  CARE_PHONE,
  { name: 'care-reflow', width: 320, height: 640, ...care },
  { name: 'care-tablet', width: 1_024, height: 768, ...care },
];
