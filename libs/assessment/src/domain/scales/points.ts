import { type AbilityItem, type AbilityScale } from '@yilian/contracts';

type ScaleItem = AbilityScale['parts'][number]['items'][number];

/** Chinese, then English. */
export type Words = readonly [zh: string, en: string];

const text = ([zh, en]: Words) => ({ zh, en });

/** An item whose answers stand from the most points down to 0. */
export const item = (code: AbilityItem, title: Words, ...answers: readonly Words[]): ScaleItem => ({
  code,
  title: text(title),
  options: answers.map((words, index) => ({ points: answers.length - 1 - index, text: text(words) })),
});

/** A word in both languages. */
export const both = text;
