import { type Capability } from '@yilian/contracts';

/** What caregivers at home may be asked for; diets and transport are no skills of theirs. */
export const HOME_SKILLS: readonly Capability[] = [
  ...([
    'wheelchair',
    'bathing',
    'tube_feeding',
    'catheter',
    'stoma',
    'oxygen',
    'wound_care',
    'injection',
  ] as const),
  ...([
    'rehabilitation',
    'dementia_care',
    'night_care',
    'housekeeping',
    'companionship',
    'medication',
  ] as const),
];
