import { type LineOutcome, type ListLine, type Text } from '@yilian/contracts';
import { inert } from './cell-text';

export const REPORT_HEADER = [
  ...['行 Line', '内容 About', '结果 Outcome', '栏 Column'],
  ...['说明', 'Message', '原值 Was', '改为 Became'],
] as const;

const OUTCOMES: Readonly<Record<LineOutcome, Text>> = {
  added: { zh: '新增', en: 'added' },
  changed: { zh: '修改', en: 'changed' },
  same: { zh: '不变', en: 'same' },
  refused: { zh: '未导入', en: 'refused' },
  missing: { zh: '表中没有', en: 'not in the list' },
};

/** A line of the report for each thing that is said about a line of the list, at least one. Nothing in it is run. */
export function reportRow({ line, subject, outcome, notes, changes }: ListLine): string[][] {
  const { zh, en } = OUTCOMES[outcome];
  const head = [line === null ? '' : String(line), inert(subject), `${zh} ${en}`];
  const said = [
    ...notes.map((note) => [
      ...[note.column === null ? '' : `${note.column.zh} ${note.column.en}`],
      ...[note.message.zh, note.message.en, inert(note.value), inert(note.became ?? '')],
    ]),
    ...changes.map((change) => [
      ...[`${change.column.zh} ${change.column.en}`, '修改', 'changed', inert(change.from), inert(change.to)],
    ]),
  ];
  return (said.length === 0 ? [['', '', '', '', '']] : said).map((cells) => [...head, ...cells]);
}
