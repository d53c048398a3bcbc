import { ref } from 'vue';

const TYPE = 'application/x-yilian-bed';
const tileAt = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-bed]') : null;

/** Dragging by mouse from tile to tile, heard at the board as a whole: no tile has listeners of its own. */
export function useDrag(drop: (fromId: string, toId: string) => void) {
  /** The tile that the mouse is over with somebody. */
  const over = ref<string>();
  return {
    over,
    on: {
      dragstart(event: DragEvent): void {
        const id = tileAt(event)?.dataset['bed'];
        if (id === undefined || !event.dataTransfer) return;
        event.dataTransfer.setData(TYPE, id);
        event.dataTransfer.effectAllowed = 'move';
      },
      dragover(event: DragEvent): void {
        if (!event.dataTransfer?.types.includes(TYPE)) return;
        over.value = tileAt(event)?.dataset['bed'];
        // Without this the browser refuses the drop before anybody could say why.
        if (over.value !== undefined) event.preventDefault();
      },
      dragend(): void {
        over.value = undefined;
      },
      drop(event: DragEvent): void {
        over.value = undefined;
        const [from, to] = [event.dataTransfer?.getData(TYPE), tileAt(event)?.dataset['bed']];
        if (!from || to === undefined) return;
        event.preventDefault();
        drop(from, to);
      },
    },
  };
}
