import type { ImportReport } from './import-report';
import { MEND_SENTENCES } from './mend';
import { REFUSAL_SENTENCES } from './refusal';

export type ReportLanguage = 'zh' | 'en';

const WORDS = {
  zh: {
    title: (list: string, mapping: string) => `导入报告：${list}（格式 ${mapping}）`,
    totals: (report: ImportReport) =>
      `共 ${report.rowsIn} 行：导入 ${report.taken}，合并 ${report.merged.length}，拒绝 ${report.refused.length}`,
    points: (without: number, outside: number) => `无坐标 ${without}，坐标在市外 ${outside}`,
    mends: '更正与说明：',
    refused: '拒绝的行：',
    merged: '合并的行：',
    row: (row: number) => `第 ${row} 行`,
    into: (row: number) => `与第 ${row} 行相同`,
    count: (sentence: string, count: number) => `${sentence}：${count}`,
  },
  en: {
    title: (list: string, mapping: string) => `Import report: ${list} (format ${mapping})`,
    totals: (report: ImportReport) =>
      `${report.rowsIn} rows: ${report.taken} taken, ${report.merged.length} merged, ${report.refused.length} refused`,
    points: (without: number, outside: number) =>
      `${without} without coordinates, ${outside} with coordinates outside the city`,
    mends: 'Mends and notes:',
    refused: 'Rows refused:',
    merged: 'Rows merged:',
    row: (row: number) => `row ${row}`,
    into: (row: number) => `same as row ${row}`,
    count: (sentence: string, count: number) => `${sentence}: ${count}`,
  },
};

/** The report as plain text, most frequent mends first; cells of refused rows are quoted on one line. */
export function renderReport(report: ImportReport, language: ReportLanguage): string {
  const words = WORDS[language];
  const mends = [...report.mends].toSorted((a, b) => b[1] - a[1]);
  return [
    words.title(report.list, report.mapping),
    words.totals(report),
    words.points(report.withoutPoint, report.outsideCity),
    ...section(
      words.mends,
      mends.map(([code, count]) => words.count(MEND_SENTENCES[code][language], count)),
    ),
    ...section(
      words.merged,
      report.merged.map(({ row, intoRow }) => `${words.row(row)}: ${words.into(intoRow)}`),
    ),
    ...section(
      words.refused,
      report.refused.map(({ row, column, code, value }) =>
        [words.row(row), column, REFUSAL_SENTENCES[code][language], quoted(value)]
          .filter((part) => part !== '')
          .join(' · '),
      ),
    ),
  ].join('\n');
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];

/** A cell may hold line breaks and control characters; in a report it is one short line. */
const quoted = (value: string): string => (value === '' ? '' : JSON.stringify(value.slice(0, 60)));
