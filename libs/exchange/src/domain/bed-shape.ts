import { type BedKind, type BedState, type SexRule, type BedOfList } from '@yilian/contracts';
import { type CellReader, type Words } from './cell-reader';
import { type ListShape } from './list-shape';

const KINDS: Words<BedKind> = {
  ordinary: ['普通', '普通床', '普通床位', '自理', '安养'],
  nursing: ['护理', '护理床', '护理型', '护理型床位', '养护'],
  dementia: ['失智', '失智床', '认知症', '认知障碍', '失智照护'],
};
const SEXES: Words<SexRule> = {
  any: ['不限', '男女', '无', '均可', 'both'],
  female: ['女', '女性', '限女', 'f'],
  male: ['男', '男性', '限男', 'm'],
};
const STATES: Words<BedState> = {
  vacant: ['空床', '空', '空闲', '可入住', 'free'],
  held: ['已订', '预订', '已预订'],
  occupied: ['在住', '已住', '入住', '占用', '已入住'],
  on_leave: ['请假', '外出', 'on leave'],
  in_hospital: ['住院', '就医', 'in hospital'],
  cleaning: ['清洁', '清洁中', '待清洁'],
  maintenance: ['维修', '维修中', '停用维修'],
  closed: ['停用', '关闭'],
};

/** As a bed is stored: see `bed.row.ts` of capacity. */
const MOST = { floor: 12, room: 40, number: 20 };

export const bedShape: ListShape<BedOfList> = {
  list: 'beds',
  columns: [
    { key: 'floor', name: { zh: '楼层', en: 'Floor' }, also: ['层', '楼号', '楼栋楼层'], needed: false },
    { key: 'room', name: { zh: '房间', en: 'Room' }, also: ['房号', '房间号', '房'], needed: true },
    { key: 'number', name: { zh: '床号', en: 'Bed' }, also: ['床位号', '床位', 'bed number'], needed: true },
    { key: 'kind', name: { zh: '床位类型', en: 'Kind' }, also: ['类型', '床型'], needed: true },
    { key: 'sexRule', name: { zh: '性别要求', en: 'For' }, also: ['性别', '男女', 'sex'], needed: false },
    { key: 'state', name: { zh: '状态', en: 'State' }, also: ['床位状态', 'status'], needed: false },
  ],
  example: { floor: '3', room: '301', number: '1', kind: 'nursing', sexRule: 'any', state: 'vacant' },
  read(cells) {
    const before = cells.faults;
    const listed = {
      floor: floorOf(cells),
      room: cells.neededText('room', MOST.room),
      number: cells.neededText('number', MOST.number),
      kind: cells.neededWord('kind', KINDS),
      sexRule: cells.word('sexRule', SEXES),
      state: cells.word('state', STATES),
    };
    if (listed.number !== undefined && /^-\d/u.test(listed.number)) cells.refuse('number', 'negative');
    return cells.faults > before ? undefined : (listed as BedOfList);
  },
  cells: ({ floor, room, number, kind, sexRule = 'any', state = 'vacant' }) => [
    ...[floor ?? '', room, number, KINDS[kind][0], SEXES[sexRule][0], STATES[state][0]],
  ],
  keyOf: ({ room, number }) => `${room}\n${number}`,
  subjectOf: ({ room, number }) => `${room} ${number}`,
};

/** Undefined where the file does not say; null for an empty cell. */
function floorOf(cells: CellReader): string | null | undefined {
  if (!cells.has('floor')) return undefined;
  const read = cells.text('floor', MOST.floor);
  return read === '' ? null : read;
}
