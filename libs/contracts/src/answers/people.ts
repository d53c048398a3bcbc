import { z } from 'zod';
import { CommunityCode, LocalDate, Moment, Place, TownCode, Uuid } from '../formats';
import { AbilityLevel, Capability, Category, LinkScope, Relation, Sex } from '../vocabulary';

/** How somebody reaches an older person. */
export const Contact = z
  .strictObject({ name: z.string(), phone: z.string(), address: z.string() })
  .meta({ id: 'Contact' });
export type Contact = z.infer<typeof Contact>;

/** An older person as a screen shows it. Masked: name and number in part, no address, point or notes. */
export const PersonView = z
  .strictObject({
    id: Uuid,
    masked: z.boolean(),
    relation: Relation.nullable().describe(
      'Who the reader is to the person; null without a tie of their own.',
    ),
    mayAsk: z.boolean().describe('Whether the reader may ask for services for the person.'),
    name: z.string(),
    phone: z.string(),
    address: z.string().nullable().describe('Null when masked.'),
    notes: z.string().nullable().describe('Null when masked.'),
    townCode: TownCode,
    communityCode: CommunityCode.nullable(),
    point: Place.nullable().describe('Rounded to about 100 m; null when unknown or masked.'),
    sex: Sex,
    birthYear: z.int(),
    abilityLevel: AbilityLevel.nullable().describe('Null until assessed.'),
    assessedOn: LocalDate.nullable(),
    levelAssessed: z.boolean().describe('By a confirmed assessment; else the family stated it.'),
    categories: z.array(Category),
    needs: z.array(Capability),
    version: z.int().min(1).describe('Goes up with every change; a change names the one it was made on.'),
  })
  .meta({ id: 'PersonView' });
export type PersonView = z.infer<typeof PersonView>;

/** At most `limit` persons; the id of the last one is `after` of the next page. */
export const PersonList = z.strictObject({ olderPersons: z.array(PersonView) }).meta({ id: 'PersonList' });
export type PersonList = z.infer<typeof PersonList>;

/** Somebody who has a link to the person. */
export const LinkView = z
  .strictObject({
    id: Uuid,
    login: z.string(),
    relation: Relation,
    scopes: z.array(LinkScope),
    mine: z.boolean(),
    consentedAt: Moment,
    validTo: Moment.nullable().describe('Null until revoked.'),
  })
  .meta({ id: 'LinkView' });
export type LinkView = z.infer<typeof LinkView>;

/** A person with its links: all of them for who may manage them, else only the caller's own. */
export const PersonWithLinks = PersonView.extend({ links: z.array(LinkView) }).meta({
  id: 'PersonWithLinks',
});
export type PersonWithLinks = z.infer<typeof PersonWithLinks>;

export const RegisteredPerson = z
  .strictObject({ id: Uuid, linkId: Uuid, version: z.int().min(1) })
  .meta({ id: 'RegisteredPerson' });
export type RegisteredPerson = z.infer<typeof RegisteredPerson>;

export const ChangedPerson = z
  .strictObject({ id: Uuid, version: z.int().min(1) })
  .meta({ id: 'ChangedPerson' });
export type ChangedPerson = z.infer<typeof ChangedPerson>;
