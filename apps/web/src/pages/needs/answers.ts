import { type LocationQuery } from 'vue-router';

/** The five questions with their answers; the last one is always "not sure". */
export const QUESTIONS = {
  day: ['alone', 'part', 'always', 'unsure'],
  body: ['able', 'some', 'much', 'unsure'],
  mind: ['fine', 'forgets', 'lost', 'unsure'],
  wish: ['meals', 'bathing', 'housework', 'company', 'round_the_clock', 'unsure'],
  place: ['home', 'by_day', 'move', 'unsure'],
} as const;

export type Question = keyof typeof QUESTIONS;
export type Answers = { readonly [Q in Question]: (typeof QUESTIONS)[Q][number] };

export const QUESTION_NAMES = Object.keys(QUESTIONS) as Question[];

export const FIRST_QUESTION: Question = 'day';

export const isQuestion = (name: unknown): name is Question => QUESTION_NAMES.includes(name as Question);

/** What an address carries: nothing is stored anywhere else. Unknown words are left out. */
export function answersIn(query: LocationQuery): Partial<Answers> {
  const known = QUESTION_NAMES.flatMap((question) => {
    const value = query[question];
    const isKnown = (QUESTIONS[question] as readonly unknown[]).includes(value);
    return isKnown ? [[question, value] as const] : [];
  });
  return Object.fromEntries(known);
}

/** All five, as far as they were answered; the rest is not sure. */
export const allAnswers = (answers: Partial<Answers>): Answers => ({
  day: 'unsure',
  body: 'unsure',
  mind: 'unsure',
  wish: 'unsure',
  place: 'unsure',
  ...answers,
});
