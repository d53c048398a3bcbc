import {
  capabilitiesOf,
  type Capability,
  capabilityMask,
  type CaregiverState,
  type CertificateKind,
  type Sex,
  type ListedCaregiver,
  type ListedCertificate,
} from '@yilian/contracts';
import { type CellReader, type Words } from './cell-reader';
import { type Column, type ListShape } from './list-shape';

const SEXES: Words<Sex> = { female: ['女', '女性', 'f'], male: ['男', '男性', 'm'] };
const STATES: Words<CaregiverState> = {
  active: ['在岗', '在职', '正常'],
  away: ['暂离', '休假', '请假'],
  left: ['离职', '离岗'],
};
const SKILLS: Words<Capability> = {
  wheelchair: ['轮椅协助', '轮椅'],
  bathing: ['助浴', '洗澡'],
  tube_feeding: ['管饲', '鼻饲'],
  catheter: ['导尿管护理', '导尿管'],
  stoma: ['造口护理', '造口'],
  oxygen: ['吸氧', '氧疗'],
  wound_care: ['伤口护理', '换药'],
  injection: ['注射', '打针'],
  rehabilitation: ['康复', '康复训练'],
  dementia_care: ['失智照护', '认知症照护'],
  night_care: ['夜间照护', '夜班'],
  transport: ['接送', '陪诊接送'],
  diabetic_diet: ['糖尿病餐'],
  low_salt_diet: ['低盐餐', '低盐'],
  soft_diet: ['软食'],
  pureed_diet: ['糊状食'],
  halal_diet: ['清真'],
  vegetarian_diet: ['素食'],
  allergen_free: ['避开过敏原'],
  housekeeping: ['家务', '保洁'],
  companionship: ['陪伴', '陪护'],
  medication: ['用药提醒', '喂药'],
};
const PAPERS: Words<CertificateKind> = {
  care_worker: ['养老护理员', '护理员证'],
  nurse: ['护士', '护士证'],
  rehabilitation: ['康复', '康复治疗师'],
  dementia_care: ['失智照护'],
  first_aid: ['急救', '急救证'],
  health: ['健康证'],
  other: ['其他'],
};
/** So many certificates stand in one line; whoever has more keeps the others. */
const CERTIFICATES = [1, 2, 3] as const;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

const certificateColumns = (nth: number): Column[] => [
  { key: `kind${nth}`, name: { zh: `证书${nth}`, en: `Certificate ${nth}` }, also: [], needed: false },
  { key: `number${nth}`, name: { zh: `证书${nth}编号`, en: `Number ${nth}` }, also: [], needed: false },
  { key: `from${nth}`, name: { zh: `证书${nth}开始`, en: `From ${nth}` }, also: [], needed: false },
  { key: `to${nth}`, name: { zh: `证书${nth}到期`, en: `Until ${nth}` }, also: [], needed: false },
];

export const staffShape: ListShape<ListedCaregiver> = {
  list: 'staff',
  columns: [
    { key: 'id', name: { zh: '编号', en: 'ID' }, also: ['系统编号'], needed: false },
    { key: 'name', name: { zh: '姓名', en: 'Name' }, also: ['护理员', '护理员姓名'], needed: true },
    { key: 'sex', name: { zh: '性别', en: 'Sex' }, also: ['男女'], needed: true },
    { key: 'state', name: { zh: '状态', en: 'State' }, also: ['在岗状态'], needed: false },
    { key: 'skills', name: { zh: '技能', en: 'Skills' }, also: ['服务技能', '专长'], needed: true },
    {
      key: 'towns',
      name: { zh: '服务镇街代码', en: 'Towns' },
      also: ['镇街代码', '服务镇街'],
      needed: false,
    },
    ...CERTIFICATES.flatMap(certificateColumns),
  ],
  example: {
    ...{ id: null, name: '李小妹', sex: 'female', state: 'active', areaTowns: null },
    skillMask: capabilityMask(['bathing', 'companionship']),
    certificates: [
      { kind: 'care_worker', number: 'A-2024-001', validFrom: '2024-03-01', validTo: '2027-02-28' },
    ],
  },
  read(cells) {
    const before = cells.faults;
    const id = cells.text('id', 40);
    if (id !== undefined && id !== '' && !UUID.test(id)) cells.refuse('id', 'no_id');
    const name = cells.neededText('name', 80);
    const sex = cells.neededWord('sex', SEXES);
    const state = cells.word('state', STATES) ?? 'active';
    const skills = cells.words('skills', SKILLS);
    const areaTowns = townsOf(cells);
    const certificates = CERTIFICATES.flatMap((nth) => certificateOf(cells, nth));
    if (cells.faults > before || !skills) return undefined;
    const skillMask = capabilityMask(skills);
    return {
      id: id === '' ? null : id,
      name,
      sex,
      state,
      skillMask,
      areaTowns,
      certificates,
    } as ListedCaregiver;
  },
  cells: ({ id, name, sex, state, skillMask, areaTowns, certificates }) => [
    ...[id ?? '', name, SEXES[sex][0], STATES[state][0]],
    capabilitiesOf(skillMask)
      .map((skill) => SKILLS[skill][0])
      .join('、'),
    (areaTowns ?? []).join('、'),
    ...CERTIFICATES.flatMap((nth) => certificateCells(certificates[nth - 1])),
  ],
  keyOf: ({ id, name }) => id ?? name,
  subjectOf: ({ name }) => name,
};

/** Null for wherever the service goes. */
function townsOf(cells: CellReader): string[] | null {
  const read = cells.text('towns', 1_000) ?? '';
  const codes = read.split(/[^\p{L}\d]+/u).filter((code) => code !== '');
  if (codes.some((code) => !/^\d{9}$/u.test(code))) cells.refuse('towns', 'no_code');
  return codes.length === 0 ? null : [...new Set(codes)];
}

function certificateOf(cells: CellReader, nth: number): ListedCertificate[] {
  const [kind, number] = [cells.word(`kind${nth}`, PAPERS), cells.text(`number${nth}`, 40)];
  const [from, to] = [cells.date(`from${nth}`), cells.date(`to${nth}`)];
  const isEmpty = kind === undefined && number === '' && from === null && to === null;
  if (isEmpty || number === undefined || from === undefined || to === undefined) return [];
  if (kind === undefined) cells.refuse(`kind${nth}`, 'missing');
  if (number === '') cells.refuse(`number${nth}`, 'missing');
  if (from === null) cells.refuse(`from${nth}`, 'missing');
  else if (to !== null && to < from) cells.refuse(`to${nth}`, 'date_order');
  return kind === undefined || from === null ? [] : [{ kind, number, validFrom: from, validTo: to }];
}

const certificateCells = (one: ListedCertificate | undefined): string[] =>
  one ? [PAPERS[one.kind][0], one.number, one.validFrom, one.validTo ?? ''] : ['', '', '', ''];
