import { type AbilityAnswers, type AbilityScale, type FieldError, RiskEvent } from '@yilian/contracts';
import { type CompleteAnswers } from './assess';

const fault = (pointer: string, zh: string, en: string): FieldError => ({ pointer, message: { zh, en } });

const CONDITIONS = {
  coma: ['请回答是否昏迷。', 'Say whether the person is in a coma.'],
  dementia: ['请回答是否确诊痴呆。', 'Say whether dementia was diagnosed.'],
  mentalDisorder: ['请回答是否确诊其他精神障碍。', 'Say whether another mental disorder was diagnosed.'],
} as const;

/** An empty sheet. */
export const NO_ANSWERS: AbilityAnswers = {
  items: {},
  coma: null,
  dementia: null,
  mentalDisorder: null,
  riskEvents: {},
};

/** Points that no answer of an item gives. Empty when nothing is wrong; what is open is not a fault yet. */
export const wrongAnswers = (answers: AbilityAnswers, scale: AbilityScale): FieldError[] =>
  itemsOf(scale).flatMap(({ code, title, options }) => {
    const given = answers.items[code];
    return given === undefined || options.some(({ points }) => points === given)
      ? []
      : [
          fault(
            `/answers/items/${code}`,
            `“${title.zh}”没有 ${given} 分这一项。`,
            `“${title.en}” has no answer of ${given} points.`,
          ),
        ];
  });

/** What is still open or contradicts itself, all of it at once. Empty when the answers are complete. */
export function openAnswers(answers: AbilityAnswers, scale: AbilityScale): FieldError[] {
  const items = itemsOf(scale)
    .filter(({ code }) => answers.items[code] === undefined)
    .map(({ code, title }) =>
      fault(`/answers/items/${code}`, `请回答“${title.zh}”。`, `Answer “${title.en}”.`),
    );
  const conditions = (Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[])
    .filter((name) => answers[name] === null)
    .map((name) => fault(`/answers/${name}`, CONDITIONS[name][0], CONDITIONS[name][1]));
  const events = RiskEvent.options
    .filter((event) => answers.riskEvents[event] === undefined)
    .map((event) =>
      fault(
        `/answers/riskEvents/${event}`,
        '请填写近 30 天的次数，没有就填 0。',
        'Say how often in the last 30 days, 0 for never.',
      ),
    );
  return [...items, ...conditions, ...events, ...contradictions(answers)];
}

/** Who is in a coma cannot be woken. */
const contradictions = ({ coma, items }: AbilityAnswers): FieldError[] =>
  coma === true && (items.consciousness ?? 0) > 0
    ? [
        fault(
          '/answers/items/consciousness',
          '昏迷和“意识”的回答不一致。',
          'A coma and the answer on consciousness contradict each other.',
        ),
      ]
    : [];

const itemsOf = ({ parts }: AbilityScale) => parts.flatMap(({ items }) => items);

/** The answers as something to be assessed, or undefined while something is open. */
export const completeAnswers = (answers: AbilityAnswers, scale: AbilityScale): CompleteAnswers | undefined =>
  [...wrongAnswers(answers, scale), ...openAnswers(answers, scale)].length === 0
    ? (answers as CompleteAnswers)
    : undefined;
