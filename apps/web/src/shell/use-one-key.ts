import { onMounted, onUnmounted } from 'vue';

/** One key that acts, for who has it switched on and is not writing; with another key held it belongs to the browser. */
export function useOneKey(key: string, isOn: () => boolean, act: () => void): void {
  function pressed(event: KeyboardEvent): void {
    const isTyping = (event.target as HTMLElement).matches('input:not([type=checkbox]), textarea, select');
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isOn() && !isTyping && isPlain && event.key.toLowerCase() === key) act();
  }
  onMounted(() => addEventListener('keydown', pressed));
  onUnmounted(() => removeEventListener('keydown', pressed));
}
