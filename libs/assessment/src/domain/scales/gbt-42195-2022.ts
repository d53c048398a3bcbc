import { type AbilityScale } from '@yilian/contracts';
import { mind } from './mind';
import { movement } from './movement';
import { both } from './points';
import { selfCare } from './self-care';
import { sensesAndSociety } from './senses-society';

/** GB/T 42195-2022, 26 items, 90 points; more points mean abler. */
export const GBT_42195_2022: AbilityScale = {
  version: 'gbt-42195-2022.1',
  standard: 'GB/T 42195-2022',
  title: both(['老年人能力评估', 'Ability assessment of older people']),
  validFrom: '2022-12-30',
  parts: [selfCare, movement, mind, sensesAndSociety].map((part) => ({ ...part, items: [...part.items] })),
  cutOffs: [
    { level: 0, from: 90, title: both(['能力完好', 'Able']) },
    { level: 1, from: 66, title: both(['轻度失能', 'Mild disability']) },
    { level: 2, from: 46, title: both(['中度失能', 'Moderate disability']) },
    { level: 3, from: 30, title: both(['重度失能', 'Severe disability']) },
    { level: 4, from: 0, title: both(['完全失能', 'Complete disability']) },
  ],
  adjustments: [
    {
      code: 'coma',
      effect: { kind: 'level', level: 4 },
      reason: both(['处于昏迷，直接定为完全失能', 'In a coma: complete disability at once']),
    },
    {
      code: 'mental_disorder',
      effect: { kind: 'worse', by: 1 },
      reason: both([
        '确诊痴呆（F00–F03）或其他精神障碍（F04–F99），加重一级',
        'Dementia (F00–F03) or another mental disorder (F04–F99): one level worse',
      ]),
    },
    {
      code: 'risk_events',
      effect: { kind: 'worse', by: 1 },
      reason: both([
        '近 30 天发生两次或以上照护风险事件，加重一级',
        'Two or more risk events in 30 days: one level worse',
      ]),
    },
  ],
  riskEventsFrom: 2,
};
