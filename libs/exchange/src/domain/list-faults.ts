import { type ListFault, type Text } from '@yilian/contracts';
import { type Column } from './list-shape';

/** Why a file is no list that could be read; nothing of it counts. */
export const LIST_FAULTS: Readonly<Record<ListFault, Text>> = {
  not_a_list: {
    zh: '这不是表格文件，请上传 .xlsx 或 .csv',
    en: 'This is no list; send a .xlsx or .csv file',
  },
  old_excel: {
    zh: '这是旧版 Excel（.xls）文件，请另存为 .xlsx 后再上传',
    en: 'This is an old Excel file (.xls); save it as .xlsx and send that',
  },
  unknown_encoding: {
    zh: '文字编码无法识别，请另存为 UTF-8 或 GB18030 编码的 CSV',
    en: 'The characters cannot be read; save it as CSV in UTF-8 or GB18030',
  },
  no_header: { zh: '没有表头，请使用下载的模板', en: 'There is no header; begin with the template' },
  header_repeated: { zh: '表头中有重复的栏', en: 'A column stands twice in the header' },
  columns_missing: { zh: '缺少这些栏', en: 'These columns are missing' },
  broken: { zh: '文件已损坏，请重新导出', en: 'The file is broken; export it anew' },
  unpacks_too_large: { zh: '文件解压后过大，没有读取', en: 'The file unpacks to too much and was not read' },
  too_many_rows: { zh: '行数超过上限，请分成几个文件', en: 'There are too many lines; make several files' },
  no_rows: { zh: '表头下面没有内容', en: 'There is nothing below the header' },
};

/** The sentence with the columns that it is about. */
export function faultText(fault: ListFault, keys: readonly string[], columns: readonly Column[]): Text {
  const { zh, en } = LIST_FAULTS[fault];
  const names = columns.filter(({ key }) => keys.includes(key)).map(({ name }) => name);
  if (names.length === 0) return { zh: `${zh}。`, en: `${en}.` };
  return {
    zh: `${zh}：${names.map((name) => name.zh).join('、')}。`,
    en: `${en}: ${names.map((name) => name.en).join(', ')}.`,
  };
}

/** Thrown while a file is read; nothing of it may be stored. */
export class NoList extends Error {
  override readonly name = 'NoList';

  constructor(
    readonly fault: ListFault,
    readonly columns: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(LIST_FAULTS[fault].en, options);
  }
}
