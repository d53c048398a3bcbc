import { type Capability, type LinkBasis, type PersonView, type Sex } from '@yilian/contracts';
import { type PersonChanges, type PersonForm } from '../../client/questions';
import { DIETS } from '../../words/needs.words';
import { needsBasis } from '../../words/relation.words';

/** The form as the controls hold it. */
export interface Fields {
  name: string;
  phone: string;
  address: string;
  townCode: string;
  sex: string;
  birthYear: string;
  relation: string;
  basis: string;
  level: string;
  assessedOn: string;
  needs: string[];
  diets: string[];
  notes: string;
  consent: string[];
}

/** What help the form asks about; diets are a question of their own. */
export const CARE = [
  'wheelchair',
  'bathing',
  'dementia_care',
  'tube_feeding',
  'catheter',
  'wound_care',
  'medication',
  'night_care',
] satisfies Capability[];

/** Fields that a fault can be about, in the order of the page. */
export const FIELD_IDS = [
  'name',
  'phone',
  'address',
  'townCode',
  'sex',
  'birthYear',
  'relation',
  'basis',
  'assessedOn',
  'consent',
];

const isDiet = (need: Capability): boolean => (DIETS as readonly Capability[]).includes(need);

/** The form of a person who is known, or an empty one. */
export const fieldsOf = (person?: PersonView): Fields => ({
  name: person?.name ?? '',
  phone: person?.phone ?? '',
  address: person?.address ?? '',
  townCode: person?.townCode ?? '',
  sex: person?.sex ?? '',
  birthYear: person ? String(person.birthYear) : '',
  relation: '',
  basis: '',
  level: String(person?.abilityLevel ?? ''),
  assessedOn: person?.assessedOn ?? '',
  needs: person?.needs.filter((need) => !isDiet(need)) ?? [],
  diets: person?.needs.filter(isDiet) ?? [],
  notes: person?.notes ?? '',
  consent: [],
});

/** What the API takes of a form, for a new person and for one that is corrected. */
function details(fields: Fields) {
  const assessed = fields.level !== '';
  return {
    name: fields.name.trim(),
    phone: fields.phone.trim(),
    address: fields.address.trim(),
    townCode: fields.townCode,
    sex: fields.sex as Sex,
    birthYear: Number(fields.birthYear),
    abilityLevel: assessed ? Number(fields.level) : null,
    assessedOn: assessed ? fields.assessedOn : null,
    needs: [...fields.needs, ...fields.diets] as Capability[],
    notes: fields.notes.trim(),
  };
}

export const newPersonOf = (fields: Fields): PersonForm => ({
  ...details(fields),
  relation: fields.relation as NonNullable<PersonForm['relation']>,
  basis: needsBasis(fields.relation) ? (fields.basis as LinkBasis) : null,
  consent: true,
});

export const changesOf = (fields: Fields, version: number): PersonChanges => ({
  ...details(fields),
  version,
});
