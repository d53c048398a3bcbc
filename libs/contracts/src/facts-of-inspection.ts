import { z } from 'zod';
import { FindingAct, FindingStep } from './finding';
import { TownCode, Uuid } from './formats';
import { FindingState } from './states';

const finding = z.object({
  findingId: Uuid,
  providerId: Uuid,
  /** Null for a house whose town nobody knows. */
  townCode: TownCode.nullable(),
  /** Who found it. */
  officerId: Uuid,
});

/** What can have happened to a finding. */
export const inspectionFacts = {
  'inspection.finding-changed.v1': finding.extend({
    act: z.enum(['open', ...FindingAct.options]),
    state: FindingState,
    version: z.int().min(1),
  }),
  /** It waits: somebody is told, the next level on a later day. `tellId`: the officer; null for the house, or with nobody on duty. */
  'inspection.finding-raised.v1': finding.extend({
    step: FindingStep,
    state: FindingState,
    tellId: Uuid.nullable(),
  }),
} as const;
