import { z } from 'zod';
import { DraftView } from './answers/drafts';
import { OwnAlternatives } from './answers/dispatch';
import { PlaceAlternative } from './answers/holds';
import { PlanChange } from './day-plan';
import { Uuid } from './formats';
import { TourSlot } from './tour-slot';

/** What somebody needs to go on after a refusal; which of it there is belongs to the code. */
export const ProblemDetails = z
  .strictObject({
    currentDraft: DraftView.optional().describe('The draft as another device left it.'),
    requestId: Uuid.optional().describe('The request that there is already.'),
    orderId: Uuid.optional().describe('The standing order that there is already.'),
    alternatives: z
      .array(PlaceAlternative)
      .max(3)
      .optional()
      .describe('What is still free instead of what has just been taken.'),
    ownAlternatives: OwnAlternatives.optional().describe('Own beds and caregivers that could serve instead.'),
    tourSlots: z.array(TourSlot).max(3).optional().describe('The nearest other times for a tour.'),
    planChanges: z
      .array(PlanChange)
      .optional()
      .describe('What is not as it was when the plan was made, or stands in its way.'),
  })
  .meta({ id: 'ProblemDetails' });
export type ProblemDetails = z.infer<typeof ProblemDetails>;
