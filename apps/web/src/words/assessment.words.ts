import {
  type AssessmentDue,
  type AssessmentReason,
  type AssessmentState,
  type RiskEvent,
} from '@yilian/contracts';
import { dictionary } from './dictionary';

const reasons = (words: Readonly<Record<AssessmentReason, string>>) => words;
const states = (words: Readonly<Record<AssessmentState, string>>) => words;
const events = (words: Readonly<Record<RiskEvent, string>>) => words;
const dues = (words: Readonly<Record<AssessmentDue, string>>) => words;

/** Words of assessments that more than one page uses. */
export const assessmentWords = dictionary({
  zh: {
    reasons: reasons({
      first: '首次评估',
      routine: '定期评估',
      immediate: '身体变化，即时评估',
      disputed: '对结果有异议',
      other: '其他原因',
    }),
    states: states({
      draft: '录入中',
      entered: '等第二位确认',
      returned: '已退回修改',
      confirmed: '有效',
      superseded: '历史',
      discarded: '已作废',
    }),
    events: events({
      fall: '跌倒',
      lost: '走失',
      choking: '噎食',
      self_harm: '自伤、自杀',
      other: '其他风险事件',
    }),
    dues: dues({
      not_assessed: '还没有正式评估',
      current: '在有效期内',
      soon: '快到期了',
      overdue: '已过期',
    }),
    sources: { assessed: '正式评估', stated: '自己填写，未经评估' },
    level: '能力等级',
    assessedOn: '评估日期',
    nextDue: '下次评估',
    reason: '评估原因',
    see: '评估记录和报告',
    unknown: '—',
    born: (year: number) => `${year} 年出生`,
    points: (score: number) => `${score} 分`,
    pointsOf: (score: number, most: number) => `${score} / ${most} 分`,
    yes: '是',
    no: '否',
    coma: '是否昏迷',
    dementia: '是否确诊痴呆（F00–F03）',
    mentalDisorder: '是否确诊其他精神障碍（F04–F99）',
    riskEvents: '近 30 天的风险事件',
    times: (count: number) => `${count} 次`,
    step: (reason: string, from: string, to: string) =>
      from === to ? `${reason}（已是最重的等级）` : `${reason}：${from} → ${to}`,
    total: '总分',
    levelByPoints: '按分数',
  },
  en: {
    reasons: reasons({
      first: 'First assessment',
      routine: 'Routine assessment',
      immediate: 'Something changed',
      disputed: 'Result disputed',
      other: 'Another reason',
    }),
    states: states({
      draft: 'Being entered',
      entered: 'Waits for the second assessor',
      returned: 'Sent back',
      confirmed: 'In force',
      superseded: 'Earlier',
      discarded: 'Discarded',
    }),
    events: events({
      fall: 'Falls',
      lost: 'Getting lost',
      choking: 'Choking',
      self_harm: 'Self-harm',
      other: 'Other risk events',
    }),
    dues: dues({
      not_assessed: 'No assessment yet',
      current: 'In force',
      soon: 'Due soon',
      overdue: 'Overdue',
    }),
    sources: { assessed: 'by an assessment', stated: 'stated by the family, not assessed' },
    level: 'Level of ability',
    assessedOn: 'Assessed on',
    nextDue: 'Next assessment',
    reason: 'Why',
    see: 'Assessments and reports',
    unknown: '—',
    born: (year) => `born ${year}`,
    points: (score) => (score === 1 ? '1 point' : `${score} points`),
    pointsOf: (score, most) => `${score} of ${most} points`,
    yes: 'Yes',
    no: 'No',
    coma: 'In a coma',
    dementia: 'Dementia diagnosed (F00–F03)',
    mentalDisorder: 'Another mental disorder diagnosed (F04–F99)',
    riskEvents: 'Risk events in the last 30 days',
    times: (count) => (count === 1 ? 'once' : `${count} times`),
    step: (reason, from, to) =>
      from === to ? `${reason} (already the worst)` : `${reason}: ${from} → ${to}`,
    total: 'Total',
    levelByPoints: 'By points',
  },
});
