import { onUnmounted, ref, shallowRef } from 'vue';
import { type Suggestion } from '@yilian/contracts';
import { suggestions } from '../client/finding';

/** Long enough for the next letter of somebody who types, too short to be noticed by somebody who waits. */
const PAUSE_MS = 120;

/** A list below a field that follows what is typed; `active` is the row that the arrow keys stand on, -1 for none. */
export function useSuggestions(told: (count: number) => void) {
  const items = shallowRef<readonly Suggestion[]>([]);
  const active = ref(-1);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  function close(): void {
    turn += 1;
    clearTimeout(timer);
    items.value = [];
    active.value = -1;
  }
  async function look(text: string): Promise<void> {
    const mine = (turn += 1);
    // A list that does not come is not missed: the button searches all the same.
    const found = await suggestions(text).catch(() => []);
    if (mine !== turn) return;
    items.value = found;
    active.value = -1;
    told(found.length);
  }
  function follow(text: string): void {
    clearTimeout(timer);
    if (text.trim() === '') close();
    else timer = setTimeout(() => void look(text.trim()), PAUSE_MS);
  }
  /** One row on or back; before the first and after the last one stands the field itself. */
  function move(by: 1 | -1): void {
    const rows = items.value.length + 1;
    active.value = ((active.value + 1 + by + rows) % rows) - 1;
  }
  onUnmounted(close);
  return { items, active, follow, move, close };
}
