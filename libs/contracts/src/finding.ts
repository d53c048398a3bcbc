import { z } from 'zod';
import { LocalDate, Uuid } from './formats';
import { Text } from './texts';
import { ServiceKind } from './vocabulary';

/** How much is at stake; urgent is danger for somebody who lives there. */
export const FindingSeverity = z.enum(['minor', 'serious', 'urgent']).meta({ id: 'FindingSeverity' });
export type FindingSeverity = z.infer<typeof FindingSeverity>;

/** Where an officer saw it: on a visit, after a complaint, or in a look at one thing everywhere. */
export const FindingSource = z.enum(['visit', 'complaint', 'special']).meta({ id: 'FindingSource' });
export type FindingSource = z.infer<typeof FindingSource>;

/** What is done with a finding after it was opened. */
export const FindingAct = z
  .enum(['answer', 'ask_time', 'accept', 'return', 'extend', 'withdraw'])
  .meta({ id: 'FindingAct' });
export type FindingAct = z.infer<typeof FindingAct>;

/** Who hears that a finding waits: the house before and on its day, then the officer, then the city. */
export const FindingStep = z.enum(['near', 'due', 'officer', 'city']);
export type FindingStep = z.infer<typeof FindingStep>;

/** Which findings of a list are wanted: waiting for the house, waiting for the bureau, over, or all. */
export const FindingShow = z.enum(['open', 'answered', 'closed', 'all']).meta({ id: 'FindingShow' });
export type FindingShow = z.infer<typeof FindingShow>;

export const InspectionItemCode = z.string().regex(/^[a-z]+(_[a-z]+)*$/);

/** One thing that is looked at. Staff keep the list; what nobody has compared with the law says so. */
export const InspectionItem = z
  .strictObject({
    code: InspectionItemCode,
    text: Text,
    kinds: z.array(ServiceKind).describe('Kinds of service it is about; none = all.'),
    severity: FindingSeverity.describe('How serious a finding usually is.'),
    basis: z.string().max(200).nullable().describe('Where it is written; null while nobody has said.'),
    verified: z.boolean().describe('Compared with what the law says.'),
  })
  .meta({ id: 'InspectionItem' });
export type InspectionItem = z.infer<typeof InspectionItem>;

export const MOST_FINDING_WORDS = 2_000;
export const FindingWords = z.string().trim().min(1).max(MOST_FINDING_WORDS);

/** What an officer found at a house. */
export const NewFinding = z.strictObject({
  providerId: Uuid,
  /** The service it is about; null for the whole house. */
  serviceId: Uuid.nullable().default(null),
  itemCode: InspectionItemCode,
  severity: FindingSeverity,
  source: FindingSource,
  foundOn: LocalDate,
  /** Null: the usual time for what is that serious. */
  dueOn: LocalDate.nullable().default(null),
  words: FindingWords,
  /** An earlier finding of the same house that this one corrects or goes on from. */
  follows: Uuid.nullable().default(null),
});
export type NewFinding = z.infer<typeof NewFinding>;

/** What the house did about it; `evidence` are files that were sent before. */
export const FindingAnswer = z.strictObject({
  words: FindingWords,
  evidence: z.array(Uuid).max(20).default([]),
});
export type FindingAnswer = z.infer<typeof FindingAnswer>;
