import { type Text } from '@yilian/contracts';

/** What is said about a cell or a line: why it was refused, or how it was put right. */
export const NOTES = {
  missing: { zh: '没有填写', en: 'Nothing is filled in' },
  too_long: { zh: '文字过长', en: 'The text is too long' },
  unknown_word: {
    zh: '不认识这个词，请用下载的表中的词',
    en: 'This word is not known; use the words of the template',
  },
  no_date: { zh: '不是有效的日期，请写成 2026-03-01', en: 'This is not a date; write it like 2026-03-01' },
  date_order: { zh: '到期日期早于开始日期', en: 'It ends before it begins' },
  formula: { zh: '单元格里是公式，请填写数值', en: 'There is a formula in the cell; fill in its value' },
  negative: { zh: '不能是负数', en: 'It cannot be negative' },
  spoilt_number: {
    zh: '数字被表格软件改成了科学记数法，请把这一栏设为文本后重填',
    en: 'The spreadsheet rounded this number; make the column text and fill it in anew',
  },
  no_code: { zh: '镇街代码应为 9 位数字', en: 'The code of a town has 9 digits' },
  no_id: {
    zh: '编号不对，请勿修改下载的表中的编号',
    en: 'This is no number of ours; leave them as downloaded',
  },
  repeated_otherwise: {
    zh: '前面已有同一条，但内容不同',
    en: 'An earlier line says something else about the same',
  },
  bed_promised: {
    zh: '这张床有人住或已预约，不能这样改；请在床位图上处理',
    en: 'Somebody lives in this bed or is promised it; use the board of beds',
  },
  bed_wrong_state: {
    zh: '床位不能从现在的状态直接改成这样',
    en: 'The bed cannot turn like this from the state it is in',
  },
  bed_held_is_ours: {
    zh: '“已订”由平台登记，不能从表中导入',
    en: 'Booked is what the platform says, not a list',
  },
  staff_unknown: { zh: '没有这个编号的护理员', en: 'Nobody of yours has this number' },
  staff_several: {
    zh: '有同名的护理员，请填写下载的表中的编号',
    en: 'Several people have this name; fill in the number from the download',
  },
  staff_sex_stays: {
    zh: '性别与登记的不同，不能从表中修改',
    en: 'Another sex is entered; a list does not change it',
  },
  staff_promised: {
    zh: '还有已安排的上门服务，请先换人',
    en: 'Visits lie ahead; give them to somebody else first',
  },
  staff_masked: {
    zh: '没有这个编号的证书；新证书请填写完整编号',
    en: 'No certificate has this number; fill in the whole number of a new one',
  },
  staff_twice: { zh: '前面的行已说到同一个人', en: 'An earlier line is about the same person' },
  menu_day_over: { zh: '日期已过，不能再改', en: 'This day is over' },
  menu_too_many: { zh: '一餐最多 24 道菜', en: 'A meal has 24 dishes at most' },

  characters: { zh: '全角字符或多余空白已整理', en: 'Full-width characters and stray blanks were put right' },
  date_written: { zh: '日期改为统一写法', en: 'The date was written in one form' },
  word_read: { zh: '按标准用词读取', en: 'Read as the usual word' },
  repeated: { zh: '与前面的行相同，只算一次', en: 'The same as an earlier line; it counts once' },
  header_again: { zh: '重复的表头，已跳过', en: 'The header once more; passed over' },
} as const satisfies Record<string, Text>;
export type NoteCode = keyof typeof NOTES;

/** A note as it is kept: the column by its key, null for the whole line. */
export interface Note {
  readonly column: string | null;
  readonly code: NoteCode;
  readonly value: string;
  readonly became: string | null;
}
