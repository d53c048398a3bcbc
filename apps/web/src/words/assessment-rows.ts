import { type AbilityScale, type AssessmentReport, type RiskEvent } from '@yilian/contracts';
import { computed, type ComputedRef } from 'vue';
import { assessmentWords } from './assessment.words';
import { fullDayText } from './format';
import { say } from './say';

interface Row {
  readonly name: string;
  readonly value: string;
}

/** One part of a report in words: its title, its points once all is answered, its answers. */
export interface PartInWords {
  readonly code: string;
  readonly title: string;
  readonly points: string;
  readonly rows: readonly Row[];
}

export interface ReportInWords {
  readonly parts: readonly PartInWords[];
  readonly conditions: readonly Row[];
  readonly about: readonly Row[];
  /** How the level came about; undefined while an answer is missing. */
  readonly result:
    { readonly level: string; readonly total: string; readonly steps: readonly string[] } | undefined;
  /** How many answers are missing. */
  readonly open: number;
}

/** A report in the reader's words; missing answers are empty. */
export function useReportInWords(
  given: () => { readonly report: AssessmentReport; readonly scale: AbilityScale } | undefined,
): ComputedRef<ReportInWords | undefined> {
  const words = assessmentWords();
  return computed(() => {
    const both = given();
    return both && inWords(both.report, both.scale, words.value);
  });
}

type Words = ReturnType<typeof assessmentWords>['value'];

const levelTitle = ({ cutOffs }: AbilityScale, level: number): string => {
  const found = cutOffs.find((one) => one.level === level);
  return found ? `${level} ${say(found.title)}` : String(level);
};

function inWords(report: AssessmentReport, scale: AbilityScale, t: Words): ReportInWords {
  const { answers, result } = report;
  const parts = scale.parts.map(({ code, title, items }) => {
    const sum = result?.parts.find((part) => part.code === code);
    const rows = items.map((item) => {
      const chosen = item.options.find(({ points }) => points === answers.items[item.code]);
      return {
        name: say(item.title),
        value: chosen ? `${say(chosen.text)} · ${t.points(chosen.points)}` : '',
      };
    });
    return { code, title: say(title), points: sum ? t.pointsOf(sum.score, sum.most) : t.unknown, rows };
  });
  const conditions = conditionRows(report, t);
  return {
    parts,
    conditions,
    about: aboutRows(report, t),
    result: result
      ? {
          level: levelTitle(scale, result.level),
          total: t.pointsOf(result.total, result.most),
          steps: result.adjustments.map(({ reason, from, to }) =>
            t.step(say(reason), levelTitle(scale, from), levelTitle(scale, to)),
          ),
        }
      : undefined,
    open: [...parts.flatMap(({ rows }) => rows), ...conditions].filter(({ value }) => value === '').length,
  };
}

function conditionRows({ answers }: AssessmentReport, t: Words): Row[] {
  const yesNo = (known: boolean | null): string => (known === null ? '' : known ? t.yes : t.no);
  const events = Object.entries(t.events) as [RiskEvent, string][];
  return [
    { name: t.coma, value: yesNo(answers.coma) },
    { name: t.dementia, value: yesNo(answers.dementia) },
    { name: t.mentalDisorder, value: yesNo(answers.mentalDisorder) },
    ...events.map(([event, name]) => {
      const count = answers.riskEvents[event];
      return { name, value: count === undefined ? '' : t.times(count) };
    }),
  ];
}

const aboutRows = ({ reason, assessedOn }: AssessmentReport, t: Words): Row[] => [
  { name: t.reason, value: t.reasons[reason] },
  { name: t.assessedOn, value: fullDayText(assessedOn) },
];
