import {
  type AbilityAdjustment,
  type AbilityItem,
  type AbilityLevel,
  type AbilityResult,
  type AbilityScale,
  type RiskEvent,
} from '@yilian/contracts';

/** Answers in which nothing is open. */
export interface CompleteAnswers {
  readonly items: Readonly<Record<AbilityItem, number>>;
  readonly coma: boolean;
  readonly dementia: boolean;
  readonly mentalDisorder: boolean;
  readonly riskEvents: Readonly<Record<RiskEvent, number>>;
}

/** No level is worse. */
const WORST = 4;

/** Points per part and in all, the level they give, and what makes it worse, each with its reason. */
export function assess(answers: CompleteAnswers, scale: AbilityScale): AbilityResult {
  const parts = scale.parts.map(({ code, items }) => ({
    code,
    score: items.reduce((sum, item) => sum + answers.items[item.code], 0),
    most: items.reduce((sum, item) => sum + mostOf(item), 0),
  }));
  const total = parts.reduce((sum, part) => sum + part.score, 0);
  const levelByPoints = levelFor(total, scale);
  const adjustments = adjusted(levelByPoints, answers, scale);
  return {
    scaleVersion: scale.version,
    parts,
    total,
    most: parts.reduce((sum, part) => sum + part.most, 0),
    levelByPoints,
    level: adjustments.at(-1)?.to ?? levelByPoints,
    adjustments,
  };
}

const mostOf = ({ options }: { readonly options: readonly { readonly points: number }[] }): number =>
  Math.max(...options.map(({ points }) => points));

/** The level that so many points give. The last cut-off is 0, so there always is one. */
export const levelFor = (total: number, { cutOffs }: AbilityScale): AbilityLevel =>
  cutOffs.find(({ from }) => total >= from)!.level;

const eventsOf = ({ riskEvents }: CompleteAnswers): number =>
  Object.values(riskEvents).reduce((sum, count) => sum + count, 0);

function adjusted(
  level: AbilityLevel,
  answers: CompleteAnswers,
  scale: AbilityScale,
): AbilityResult['adjustments'] {
  const applies: Readonly<Record<AbilityAdjustment, boolean>> = {
    coma: answers.coma,
    mental_disorder: answers.dementia || answers.mentalDisorder,
    risk_events: eventsOf(answers) >= scale.riskEventsFrom,
  };
  let from = level;
  return scale.adjustments
    .filter(({ code }) => applies[code])
    .map(({ code, effect, reason }) => {
      const to = effect.kind === 'level' ? effect.level : Math.min(WORST, from + effect.by);
      const step = { code, from, to, reason };
      from = to;
      return step;
    });
}
