import { newId } from '@yilian/kernel';
import { inThisTab } from './kept';

interface Kept {
  readonly key: string;
  readonly body: string;
}

/**
 * The Idempotency-Key of one intention: made and kept before anything is sent, the same for every repetition of the same
 * words, another one when the words have changed. Until `done`, a second press, a reload or a broken connection cannot
 * make two of one.
 */
export const intention = (name: string) => ({
  keyFor(body: unknown): string {
    const text = JSON.stringify(body);
    const kept = inThisTab.get<Kept>(`key.${name}`);
    if (kept?.body === text) return kept.key;
    const key = newId();
    inThisTab.set(`key.${name}`, { key, body: text } satisfies Kept);
    return key;
  },
  done(): void {
    inThisTab.set(`key.${name}`, undefined);
  },
});
