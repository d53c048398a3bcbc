import {
  AbilityLevel,
  Capability,
  Category,
  CommunityCode,
  LocalDate,
  Sex,
  TownCode,
} from '@yilian/contracts';
import { z } from 'zod';
import { type PersonDraft, roundPoint } from './domain/older-person';

const point = z.strictObject({ lng: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) });
/** A telephone number without blanks and dashes. */
export const phone = z
  .string()
  .transform((text) => text.replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\+?\d{7,15}$/));
const once = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** The fields of an older person as forms send them. Diets are among the needs. */
const fields = {
  name: z.string().trim().min(1).max(40),
  phone,
  address: z.string().trim().min(1).max(120),
  townCode: TownCode,
  communityCode: CommunityCode.nullable(),
  point: point.transform(roundPoint).nullable(),
  sex: Sex,
  birthYear: z.int(),
  abilityLevel: AbilityLevel.nullable(),
  assessedOn: LocalDate.nullable(),
  categories: z.array(Category).max(Category.options.length).transform(once),
  needs: z.array(Capability).max(Capability.options.length).transform(once),
  notes: z.string().trim().max(500),
};

/** A whole person; what may be unknown can be left out. */
export const personForm = {
  ...fields,
  communityCode: fields.communityCode.default(null),
  point: fields.point.default(null),
  abilityLevel: fields.abilityLevel.default(null),
  assessedOn: fields.assessedOn.default(null),
  categories: fields.categories.default([]),
  needs: fields.needs.default([]),
  notes: fields.notes.default(''),
};
export type PersonForm = z.infer<z.ZodObject<typeof personForm>>;

/** Any part of a person. */
export const personChanges = z.strictObject(fields).exactPartial();
export type PersonChanges = z.infer<typeof personChanges>;

/** Turns a form into the shape of the domain. */
export const draftOf = (form: PersonForm): PersonDraft => ({
  contact: { name: form.name, phone: form.phone, address: form.address },
  townCode: form.townCode,
  communityCode: form.communityCode,
  point: form.point,
  sex: form.sex,
  birthYear: form.birthYear,
  abilityLevel: form.abilityLevel,
  assessedOn: form.assessedOn,
  categories: form.categories,
  needs: form.needs,
  notes: form.notes,
});

/** The form of a stored person, to lay changes over. */
export const formOf = ({ contact, categories, needs, ...rest }: PersonDraft): PersonForm => ({
  ...rest,
  ...contact,
  categories: [...categories],
  needs: [...needs],
});
