import { type HookTry } from '@yilian/contracts';
import { type hooksWords } from './hooks.words';

type Words = ReturnType<typeof hooksWords>['value'];

/** Why a try came to nothing, with the status where there was one. */
export function troubleText({ trouble, status }: Pick<HookTry, 'trouble' | 'status'>, words: Words): string {
  const why = trouble === null ? '' : words.troubles[trouble];
  return status === null ? why : `${why} · ${words.answered(status)}`;
}
