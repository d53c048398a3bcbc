import type { Sentence } from '../domain/import';

/** Why a file cannot be read as a list at all. */
export const UNREADABLE_SENTENCES = {
  unknown_format: { zh: '只支持 csv、tsv 与 xlsx 文件', en: 'only csv, tsv and xlsx files are read' },
  not_utf8: { zh: '文件不是 UTF-8 编码', en: 'the file is not UTF-8' },
  no_header: { zh: '文件没有表头', en: 'the file has no header' },
  header_repeated: { zh: '表头有重复的栏名', en: 'a column stands twice in the header' },
  too_large: { zh: '文件过大', en: 'the file is too large' },
  broken: { zh: '文件已损坏', en: 'the file is broken' },
} as const satisfies Record<string, Sentence>;
export type UnreadableCode = keyof typeof UNREADABLE_SENTENCES;

/** Thrown by the readers; nothing of such a file may be stored. */
export class UnreadableList extends Error {
  override readonly name = 'UnreadableList';

  constructor(
    readonly code: UnreadableCode,
    options?: ErrorOptions,
  ) {
    super(UNREADABLE_SENTENCES[code].en, options);
  }
}
