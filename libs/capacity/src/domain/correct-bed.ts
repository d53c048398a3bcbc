import { type BedKind, type FieldError, type SexRule, type Text } from '@yilian/contracts';
import { type ActBed, fits, suits } from './bed-acts';

/** What is said of a bed, beside its state. */
export interface BedFacts {
  readonly floor: string | null;
  readonly room: string;
  readonly number: string;
  readonly kind: BedKind;
  readonly sexRule: SexRule;
}

const WORDS: Readonly<Record<keyof BedFacts, Text>> = {
  floor: { zh: '楼层', en: 'Floor' },
  room: { zh: '房间', en: 'Room' },
  number: { zh: '床号', en: 'Bed number' },
  kind: { zh: '种类', en: 'Kind' },
  sexRule: { zh: '性别', en: 'For' },
};
const VALUES: Readonly<Record<string, Text>> = {
  ordinary: { zh: '普通床', en: 'ordinary' },
  nursing: { zh: '护理床', en: 'nursing' },
  dementia: { zh: '失智专床', en: 'dementia' },
  any: { zh: '男女均可', en: 'women and men' },
  female: { zh: '只住女', en: 'women only' },
  male: { zh: '只住男', en: 'men only' },
};
const NOTHING: Text = { zh: '（空）', en: '(nothing)' };
const FIELDS = Object.keys(WORDS) as (keyof BedFacts)[];

/** The fields in which two descriptions of a bed differ. */
export const changedFacts = (now: BedFacts, wanted: BedFacts): (keyof BedFacts)[] =>
  FIELDS.filter((field) => now[field] !== wanted[field]);

/** What stands there beside what was sent, field by field. */
export const bothFacts = (now: BedFacts, sent: BedFacts): FieldError[] =>
  changedFacts(now, sent).map((field) => {
    const [is, was] = [valueOf(now, field), valueOf(sent, field)];
    const { zh, en } = WORDS[field];
    return {
      pointer: `/${field}`,
      message: {
        zh: `${zh}：现在是${is.zh}，提交的是${was.zh}`,
        en: `${en}: it is ${is.en}, sent was ${was.en}`,
      },
    };
  });

function valueOf(facts: BedFacts, field: keyof BedFacts): Text {
  const value = facts[field];
  return value === null ? NOTHING : (VALUES[value] ?? { zh: value, en: value });
}

/**
 * Why a bed cannot become what is wanted: whoever was promised it asked for a kind, and lives with a rule of sex. Its
 * name on the door may change at any time.
 */
export function correctionFaults(bed: ActBed, wanted: BedFacts): FieldError[] {
  const guests = [...bed.stays, ...(bed.resident ? [{ ...bed.resident, kinds: null }] : [])];
  const after = { ...bed, sexRule: wanted.sexRule };
  return [
    ...(bed.stays.some((stay) => !fits(wanted.kind, stay)) ? [fault('/kind', ASKED)] : []),
    ...(guests.some(({ sex }) => !suits(after, sex)) ? [fault('/sexRule', SEX)] : []),
  ];
}

const fault = (pointer: string, message: Text): FieldError => ({ pointer, message });

const ASKED: Text = {
  zh: '已有预约要的是现在这种床，不能改种类',
  en: 'A booking asked for a bed of the present kind, so the kind stays',
};
const SEX: Text = {
  zh: '住在这里或预约了的长者不符合这个性别要求',
  en: 'Whoever lives there or is promised the bed does not fit this rule',
};
