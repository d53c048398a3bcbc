import { type AbilityPart } from '@yilian/contracts';

/** The pages of an assessment, in order: four parts, what stands beside the points, and the check. */
export const SHEETS = [
  'self_care',
  'movement',
  'mind',
  'senses_society',
  'conditions',
  'check',
] as const satisfies readonly (AbilityPart | 'conditions' | 'check')[];
export type SheetName = (typeof SHEETS)[number];

export const isSheet = (name: unknown): name is SheetName => SHEETS.includes(name as SheetName);
