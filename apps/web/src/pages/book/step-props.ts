import { type Draft } from './draft';
import { type FlowName } from '../../routes/flows';

/** What every question is given. */
export interface StepProps {
  readonly flow: FlowName;
  /** Answers are written into it as they are given. */
  readonly draft: Draft;
  /** True when the reader came to change one answer and goes back to the list of all. */
  readonly changing: boolean;
}

/** Choices from a group of words, in their order. */
export const choicesOf = <K extends string>(
  words: Readonly<Record<K, string>>,
  hints: Partial<Readonly<Record<K, string>>> = {},
): { value: K; label: string; hint: string | undefined }[] =>
  (Object.keys(words) as K[]).map((value) => ({ value, label: words[value], hint: hints[value] }));
