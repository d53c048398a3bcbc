import { z } from 'zod';
import { FindingAct, FindingSeverity, FindingSource, InspectionItem } from '../finding';
import { Count, LocalDate, Moment, Uuid } from '../formats';
import { FindingState } from '../states';
import { PAPER_TYPES } from '../stay';
import { Text } from '../texts';
import { ServiceKind } from '../vocabulary';

/** What is looked at, as it is in force. */
export const InspectionItemList = z
  .strictObject({ items: z.array(InspectionItem), version: Count })
  .meta({ id: 'InspectionItemList' });
export type InspectionItemList = z.infer<typeof InspectionItemList>;

const line = {
  id: Uuid,
  number: z.string().describe('What people call it on the telephone.'),
  provider: z.strictObject({ id: Uuid, name: z.string() }),
  service: z.strictObject({ id: Uuid, kind: ServiceKind }).nullable().describe('Null for the whole house.'),
  item: Text,
  severity: FindingSeverity,
  source: FindingSource,
  state: FindingState,
  foundOn: LocalDate,
  dueOn: LocalDate,
  overdue: z.boolean().describe('The house has not answered and the day is over.'),
  asksUntil: LocalDate.nullable().describe('The house asks for time until then; null when it does not.'),
  version: z.int().min(1),
};

/** A finding in a list. */
export const FindingLine = z.strictObject(line).meta({ id: 'FindingLine' });
export type FindingLine = z.infer<typeof FindingLine>;

/** Findings that concern the caller: what is due first comes first, what is over comes newest first. */
export const FindingPage = z
  .strictObject({
    items: z.array(FindingLine),
    next: z.string().nullable().describe('Give it as `after` for the next page; null on the last one.'),
    today: LocalDate,
  })
  .meta({ id: 'FindingPage' });
export type FindingPage = z.infer<typeof FindingPage>;

/** A picture or document that shows what was done. */
export const FindingEvidence = z
  .strictObject({ id: Uuid, type: z.enum(PAPER_TYPES), at: Moment })
  .meta({ id: 'FindingEvidence' });
export type FindingEvidence = z.infer<typeof FindingEvidence>;

/** One step of its story. Steps are appended and never changed. */
export const FindingRecord = z
  .strictObject({
    seq: z.int().min(1),
    act: z.enum(['open', ...FindingAct.options]),
    state: FindingState,
    at: Moment,
    by: z.enum(['provider', 'officer']),
    words: z.string().nullable(),
    dueOn: LocalDate,
    asksUntil: LocalDate.nullable(),
    evidence: z.array(FindingEvidence),
    seal: z.string().describe('Fingerprint over this step and the one before it.'),
  })
  .meta({ id: 'FindingRecord' });
export type FindingRecord = z.infer<typeof FindingRecord>;

/** A finding with its story. */
export const FindingView = z
  .strictObject({
    ...line,
    words: z.string().describe('What the officer saw.'),
    follows: z.strictObject({ id: Uuid, number: z.string() }).nullable(),
    records: z.array(FindingRecord).describe('Oldest first.'),
    pending: z
      .array(FindingEvidence)
      .describe('Files of the house that are not part of an answer yet; empty for officers.'),
    mostEvidence: Count,
    actions: z.array(FindingAct).describe('What the reader may do now.'),
    whole: z.boolean().describe('False when a step is not what it was when it was written.'),
    today: LocalDate,
    serverNow: Moment,
  })
  .meta({ id: 'FindingView' });
export type FindingView = z.infer<typeof FindingView>;

/** What an act made of a finding. */
export const FindingDone = z
  .strictObject({ id: Uuid, number: z.string(), state: FindingState, version: z.int().min(1) })
  .meta({ id: 'FindingDone' });
export type FindingDone = z.infer<typeof FindingDone>;

/** A file that was sent, or removed again. */
export const EvidenceKept = z
  .strictObject({ id: Uuid, findingId: Uuid, kept: z.boolean() })
  .meta({ id: 'EvidenceKept' });
export type EvidenceKept = z.infer<typeof EvidenceKept>;

/** What everybody may know of the findings of a facility. */
export const FacilityFindings = z
  .strictObject({
    facilityId: Uuid,
    lookedOn: LocalDate.nullable().describe(
      'When officers last looked; null when it is not known that they did.',
    ),
    open: Count.nullable().describe('Findings that are not put right; null when nobody has looked.'),
    corrected: Count.nullable().describe(
      'Findings that officers accepted as put right; null when nobody has looked.',
    ),
    serious: z
      .array(
        z.strictObject({
          item: Text,
          severity: FindingSeverity,
          state: FindingState,
          foundOn: LocalDate,
          dueOn: LocalDate,
          overdue: z.boolean(),
        }),
      )
      .describe('Serious and urgent ones that are not put right, the earliest day first.'),
  })
  .meta({ id: 'FacilityFindings' });
export type FacilityFindings = z.infer<typeof FacilityFindings>;
