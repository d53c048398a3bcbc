import { z } from 'zod';
import { Moment, TownCode, Uuid } from '../formats';
import {
  AccessKind,
  ConsentPurpose,
  ConsentStanding,
  ConsentWay,
  LinkBasis,
  ObjectionOutcome,
  PersonNoticeKind,
  ViewPurpose,
} from '../people-rights';
import { LinkScope, Relation, Role } from '../vocabulary';
import { LinkView } from './people';

/** One entry of the history of consents; never changed. */
export const ConsentEntry = z
  .strictObject({
    purpose: ConsentPurpose,
    given: z.boolean().describe('False: withdrawn.'),
    way: ConsentWay,
    byRole: Role.nullable(),
    mine: z.boolean(),
    textVersion: z.string(),
    at: Moment,
  })
  .meta({ id: 'ConsentEntry' });
export type ConsentEntry = z.infer<typeof ConsentEntry>;

/** Where each purpose stands, and how it came to it, newest first. */
export const ConsentBook = z
  .strictObject({
    textVersion: z.string().describe('Of the sentences that are agreed to now.'),
    standing: z.array(
      z.strictObject({
        purpose: ConsentPurpose,
        state: ConsentStanding,
        ownWord: z
          .boolean()
          .describe('The older person decided; only the older person may decide otherwise.'),
        since: Moment.nullable(),
        mayChange: z.boolean(),
      }),
    ),
    history: z.array(ConsentEntry),
  })
  .meta({ id: 'ConsentBook' });
export type ConsentBook = z.infer<typeof ConsentBook>;

/** A link as its history keeps it. */
export const LinkLine = LinkView.extend({
  basis: LinkBasis.nullable(),
  endedAt: Moment.nullable().describe('Null while the link counts.'),
}).meta({ id: 'LinkLine' });
export type LinkLine = z.infer<typeof LinkLine>;

/** An invitation that nobody has answered. */
export const InvitationLine = z
  .strictObject({
    id: Uuid,
    login: z.string().nullable().describe('The only account that may accept; null: whoever has the code.'),
    phone: z.string().nullable().describe('Masked.'),
    relation: Relation,
    scopes: z.array(LinkScope),
    expiresAt: Moment,
  })
  .meta({ id: 'InvitationLine' });
export type InvitationLine = z.infer<typeof InvitationLine>;

/** Who may see and ask: all of it for who may manage links, else only the caller's own. */
export const LinkBook = z
  .strictObject({
    mayManage: z.boolean(),
    maySayNo: z.boolean().describe('The caller speaks with the older person’s own word.'),
    links: z.array(LinkLine).describe('Those that count first, then the ended ones.'),
    invitations: z.array(InvitationLine),
  })
  .meta({ id: 'LinkBook' });
export type LinkBook = z.infer<typeof LinkBook>;

/** The only time the code is told. */
export const NewInvitation = z
  .strictObject({ id: Uuid, code: z.string(), expiresAt: Moment })
  .meta({ id: 'NewInvitation' });
export type NewInvitation = z.infer<typeof NewInvitation>;

/** An invitation as the invited sees it before answering. */
export const InvitationView = z
  .strictObject({
    olderPersonName: z.string().describe('Masked.'),
    relation: Relation,
    scopes: z.array(LinkScope),
    expiresAt: Moment,
  })
  .meta({ id: 'InvitationView' });
export type InvitationView = z.infer<typeof InvitationView>;

export const AnsweredInvitation = z
  .strictObject({ accepted: z.boolean(), olderPersonId: Uuid.nullable() })
  .meta({ id: 'AnsweredInvitation' });
export type AnsweredInvitation = z.infer<typeof AnsweredInvitation>;

/** Who looked at a person's data, newest first: role and organisation, never a login. */
export const AccessHistory = z
  .strictObject({
    items: z.array(
      z.strictObject({
        at: Moment,
        kind: AccessKind,
        role: Role.nullable().describe('Null: the system itself.'),
        relation: Relation.nullable(),
        organisation: z.string().nullable(),
        purpose: ViewPurpose.nullable(),
      }),
    ),
    next: z.string().nullable().describe('Give it as `before` for the next page; null on the last one.'),
  })
  .meta({ id: 'AccessHistory' });
export type AccessHistory = z.infer<typeof AccessHistory>;

/** What was corrected, newest first. */
export const ChangeHistory = z
  .strictObject({
    items: z.array(
      z.strictObject({
        at: Moment,
        role: Role.nullable(),
        version: z.int().min(1).describe('The version that the change made.'),
        fields: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
      }),
    ),
  })
  .meta({ id: 'ChangeHistory' });
export type ChangeHistory = z.infer<typeof ChangeHistory>;

/** One thing that is kept, by the names of its parts. */
export const HeldRecord = z
  .array(z.strictObject({ name: z.string(), value: z.string().nullable() }))
  .meta({ id: 'HeldRecord' });
export type HeldRecord = z.infer<typeof HeldRecord>;

/** A copy of everything that is kept about an older person comes line by line, and this is the first. */
export interface DataCopyHead {
  readonly olderPersonId: string;
  readonly madeAt: string;
}

/** Every further line: one record, and the part of the platform that keeps it. */
export interface DataCopyLine {
  readonly section: string;
  readonly record: HeldRecord;
}

/** The last line. Without it the copy was broken off. */
export interface DataCopyEnd {
  readonly records: number;
}

/** Whether something is about to be deleted, and until when that can be taken back. */
export const DeletionState = z
  .strictObject({
    dueAt: Moment.nullable().describe('Null when nothing was asked for. Until then it can be taken back.'),
    graceDays: z.number().min(0),
    inUse: z.boolean().describe('A live booking stands in the way.'),
    mayAsk: z.boolean(),
    serverNow: Moment,
  })
  .meta({ id: 'DeletionState' });
export type DeletionState = z.infer<typeof DeletionState>;

/** What older people without an account of their own still have to be told on the phone. */
export const PersonNoticeList = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id: Uuid,
        olderPersonId: Uuid,
        name: z.string().describe('Masked.'),
        townCode: TownCode,
        kind: PersonNoticeKind,
        requestId: Uuid.nullable(),
        createdAt: Moment,
      }),
    ),
  })
  .meta({ id: 'PersonNoticeList' });
export type PersonNoticeList = z.infer<typeof PersonNoticeList>;

export const ToldNotice = z.strictObject({ id: Uuid, toldAt: Moment }).meta({ id: 'ToldNotice' });
export type ToldNotice = z.infer<typeof ToldNotice>;

/** An older person’s no, in their own words. */
export const ObjectionView = z
  .strictObject({
    id: Uuid,
    olderPersonId: Uuid,
    requestId: Uuid.nullable(),
    words: z.string().describe('Empty when none were given.'),
    outcome: ObjectionOutcome,
    at: Moment,
    settledAt: Moment.nullable().describe('When an officer had looked after it; null = not yet, or no need.'),
  })
  .meta({ id: 'ObjectionView' });
export type ObjectionView = z.infer<typeof ObjectionView>;

export const ObjectionList = z.strictObject({ items: z.array(ObjectionView) }).meta({ id: 'ObjectionList' });
export type ObjectionList = z.infer<typeof ObjectionList>;

/** What was said against one request, and whether the caller may say it. */
export const RequestObjections = z
  .strictObject({ maySayNo: z.boolean(), items: z.array(ObjectionView) })
  .meta({ id: 'RequestObjections' });
export type RequestObjections = z.infer<typeof RequestObjections>;

export const MadeObjection = z
  .strictObject({ id: Uuid, outcome: ObjectionOutcome })
  .meta({ id: 'MadeObjection' });
export type MadeObjection = z.infer<typeof MadeObjection>;

export const SettledObjection = z
  .strictObject({ id: Uuid, settledAt: Moment })
  .meta({ id: 'SettledObjection' });
export type SettledObjection = z.infer<typeof SettledObjection>;
