import { type AbilityScale } from '@yilian/contracts';
import { GBT_42195_2022 } from './scales/gbt-42195-2022';

/** Every edition there has been, oldest first; an edition that somebody was assessed with stays for ever. */
export const SCALES: readonly AbilityScale[] = [GBT_42195_2022];

/** The scale of a version, as old reports name it. */
export const scaleOf = (version: string): AbilityScale | undefined =>
  SCALES.find((scale) => scale.version === version);

/** The scale that new assessments are made with on a date of the city. */
export const scaleInForce = (today: string): AbilityScale =>
  SCALES.findLast(({ validFrom }) => validFrom <= today) ?? SCALES[0]!;
