import { z } from 'zod';
import { PHOTO_TYPES } from './photo';

/** What happens to the bed that a home keeps for an application until the family confirms. */
export const StayTurn = z.enum(['kept', 'half', 'last', 'confirmed', 'lapsed']).meta({ id: 'StayTurn' });
export type StayTurn = z.infer<typeof StayTurn>;

/** Papers that a home may want to see before somebody moves in. */
export const PaperKind = z
  .enum(['identity', 'household_register', 'medical_report', 'insurance', 'assessment_report', 'other'])
  .meta({ id: 'PaperKind' });
export type PaperKind = z.infer<typeof PaperKind>;

/** So many sheets of one kind, such as both sides of a card. */
export const MOST_SHEETS = 6;
export const PAPER_TYPES = [...PHOTO_TYPES, 'application/pdf'] as const;
export type PaperType = (typeof PAPER_TYPES)[number];

/** A kind of paper that a home wants; what is a `must` has to be there or promised before the moving in is confirmed. */
export const WantedPaper = z.strictObject({ kind: PaperKind, must: z.boolean() }).meta({ id: 'WantedPaper' });
export type WantedPaper = z.infer<typeof WantedPaper>;

/** Who the guardian is to the older person. */
export const GuardianRelation = z
  .enum(['spouse', 'child', 'grandchild', 'sibling', 'relative', 'appointed', 'organisation', 'friend'])
  .meta({ id: 'GuardianRelation' });
export type GuardianRelation = z.infer<typeof GuardianRelation>;

const MOST = { name: 40, phone: 20, address: 120 } as const;

/** Who answers for a person that moves into a home, and is called when something happens. */
export const Guardian = z
  .strictObject({
    name: z.string().trim().min(1).max(MOST.name),
    relation: GuardianRelation,
    phone: z
      .string()
      .trim()
      .regex(/^\+?\d[\d -]{4,18}\d$/),
    address: z.string().trim().max(MOST.address).default(''),
  })
  .meta({ id: 'Guardian' });
export type Guardian = z.infer<typeof Guardian>;

/** As much of a guardian as is filled in so far. */
export const GuardianSoFar = z
  .strictObject({
    name: z.string().max(MOST.name).optional(),
    relation: GuardianRelation.optional(),
    phone: z.string().max(MOST.phone).optional(),
    address: z.string().max(MOST.address).optional(),
  })
  .meta({ id: 'GuardianSoFar' });
