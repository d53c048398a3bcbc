import { onUnmounted, watch } from 'vue';

/** Keeps a badge in front of the title of the tab, whatever page sets the title. */
export function useTitleBadge(badge: () => string): void {
  let mine = '';
  const put = (): void => {
    const plain =
      mine !== '' && document.title.startsWith(mine) ? document.title.slice(mine.length) : document.title;
    mine = badge() === '' ? '' : `${badge()} `;
    if (document.title !== mine + plain) document.title = mine + plain;
  };
  const observer = new MutationObserver(put);
  observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  watch(badge, put, { immediate: true });
  onUnmounted(() => observer.disconnect());
}
