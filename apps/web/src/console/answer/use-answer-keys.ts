import { onUnmounted, ref, watch } from 'vue';

const KEPT = 'yilian.desk.keys';

/** Single letters answer only while this is on: people who speak or tremble switch it off (WCAG 2.1.4). */
export const areKeysOn = ref(localStorage.getItem(KEPT) !== 'off');
watch(areKeysOn, (on) => localStorage.setItem(KEPT, on ? 'on' : 'off'));

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=checkbox]), select, textarea, [contenteditable]');

/** Calls what belongs to a letter, while nobody is writing and no other key is held. */
export function useAnswerKeys(acts: Readonly<Record<string, () => void>>): void {
  const hear = (event: KeyboardEvent): void => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
    if (!areKeysOn.value || !isPlain || isWriting(event.target)) return;
    const act = acts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };
  addEventListener('keydown', hear);
  onUnmounted(() => removeEventListener('keydown', hear));
}
