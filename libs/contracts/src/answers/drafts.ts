import { z } from 'zod';
import { DraftContent } from '../draft-content';
import { Moment, Uuid } from '../formats';
import { FieldError, Text } from '../texts';
import { ServiceKind } from '../vocabulary';

const line = {
  id: Uuid,
  kind: ServiceKind,
  olderPersonId: Uuid.nullable(),
  step: z.string().describe('The question that comes next.'),
  version: z.int().min(1),
  updatedAt: Moment,
  expiresAt: Moment.describe('Forgotten then, unless somebody goes on with it.'),
};

/** A draft in the list of one's own, newest first. */
export const DraftLine = z.strictObject(line).meta({ id: 'DraftLine' });
export type DraftLine = z.infer<typeof DraftLine>;

export const DraftList = z.strictObject({ drafts: z.array(DraftLine) }).meta({ id: 'DraftList' });
export type DraftList = z.infer<typeof DraftList>;

/** A draft with what is filled in. */
export const DraftView = z.strictObject({ ...line, content: DraftContent }).meta({ id: 'DraftView' });
export type DraftView = z.infer<typeof DraftView>;

/** A part of what has to be filled in, and how far it is. */
export const DraftTask = z
  .strictObject({
    key: z.enum(['person', 'time', 'care', 'guardian', 'notes']),
    title: Text,
    status: z.enum(['done', 'to_do', 'to_mend', 'may_be_left']),
  })
  .meta({ id: 'DraftTask' });
export type DraftTask = z.infer<typeof DraftTask>;

/** What sending the draft now would be answered. */
export const DraftCheck = z
  .strictObject({ ready: z.boolean(), faults: z.array(FieldError), tasks: z.array(DraftTask) })
  .meta({ id: 'DraftCheck' });
export type DraftCheck = z.infer<typeof DraftCheck>;

/** An earlier request as one that can be sent now: its dates moved on to the next that can be had. */
export const AgainView = z
  .strictObject({
    kind: ServiceKind,
    olderPersonId: Uuid,
    content: DraftContent,
    service: z
      .strictObject({ id: Uuid, provider: z.string() })
      .nullable()
      .describe('Who served it then, and is asked first now; null when nobody did.'),
    movedDays: z.int(),
    faults: z.array(FieldError).describe('What would be wrong with sending it as it is.'),
  })
  .meta({ id: 'AgainView' });
export type AgainView = z.infer<typeof AgainView>;
