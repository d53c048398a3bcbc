import { z } from 'zod';
import { NewCareRequest } from './care-request';
import { LocalDate, MinuteOfDay, TownCode, Uuid } from './formats';
import { GuardianSoFar } from './stay';
import { Weekdays } from './standing-order';
import { BedKind, Capability, DayPart, MealTime, ServiceKind, SexRule, Urgency } from './vocabulary';

const MOST_UNITS = 62;
const MOST_BYTES = 8_000;
const few = z.array(Capability).max(31).optional();

/**
 * As much of a request as is filled in so far, in the words of `NewCareRequest`: every field may be missing, and whether
 * dates have passed or answers fit together is nobody's business before the end.
 */
export const DraftContent = z
  .strictObject({
    urgency: Urgency.optional(),
    priceLimitFen: z.int().min(0).max(100_000_000).nullable().optional(),
    towns: z.array(TownCode).max(40).optional(),
    needs: few,
    notes: z.string().max(500).optional(),
    fromDate: LocalDate.optional(),
    nights: z.int().min(1).max(90).nullable().optional(),
    bedKind: BedKind.optional(),
    dementiaCare: z.boolean().optional(),
    trial: z.boolean().optional(),
    guardian: GuardianSoFar.optional(),
    sessions: z
      .array(z.strictObject({ date: LocalDate, part: DayPart }))
      .max(MOST_UNITS)
      .optional(),
    transport: z.boolean().optional(),
    portions: z
      .array(z.strictObject({ date: LocalDate, meal: MealTime, quantity: z.int().min(1).max(4) }))
      .max(MOST_UNITS)
      .optional(),
    task: z.string().max(100).optional(),
    visits: z
      .array(
        z.strictObject({
          date: LocalDate,
          fromMinute: MinuteOfDay,
          toMinute: MinuteOfDay,
          durationMinutes: z.int().min(15).max(480),
        }),
      )
      .max(31)
      .optional(),
    skills: few,
    caregiverSex: SexRule.optional(),
    /** Every week instead of once: the units above stand for the first day. */
    weekly: z.strictObject({ weekdays: Weekdays, untilDate: LocalDate.nullable() }).optional(),
    serviceId: Uuid.optional(),
    holdId: Uuid.optional(),
  })
  .meta({ id: 'DraftContent' });
export type DraftContent = z.infer<typeof DraftContent>;

/** A draft as it is sent after each step. */
export const KeptDraft = z
  .strictObject({
    kind: ServiceKind,
    olderPersonId: Uuid.nullable().default(null),
    /** The question that comes next, by the name that the pages give it. */
    step: z.string().regex(/^[a-z][a-z-]{0,31}$/),
    content: DraftContent,
    /** The version that was shown; null for a draft that is not kept yet. */
    version: z.int().min(1).nullable().default(null),
  })
  .refine((draft) => new TextEncoder().encode(JSON.stringify(draft.content)).length <= MOST_BYTES, {
    path: ['content'],
    message: `A draft has at most ${MOST_BYTES} bytes`,
  });
export type KeptDraft = z.infer<typeof KeptDraft>;

/** The draft as the request that it would be, with every fault at once; of a weekly one, that of its first day. */
export const askedBy = (
  kind: ServiceKind,
  olderPersonId: string | null,
  content: DraftContent,
): z.ZodSafeParseResult<NewCareRequest> => {
  const once = Object.fromEntries(Object.entries(content).filter(([name]) => name !== 'weekly'));
  return NewCareRequest.safeParse({ ...once, kind, olderPersonId: olderPersonId ?? undefined });
};
