import { reactive, watch } from 'vue';
import { type PageView, VIEW_COOKIE } from '@yilian/contracts';
import { boot } from './boot';

const YEAR_S = 365 * 86_400;
type Changeable = { -readonly [K in keyof PageView]: PageView[K] };

/** How this reader wants pages to look. Every change is seen at once and kept for the next visit. */
export const view = reactive<Changeable>({ ...boot.view });

function show({ language, size, contrast }: PageView): void {
  const root = document.documentElement;
  root.lang = language === 'zh' ? 'zh-CN' : 'en';
  root.dataset['size'] = size;
  root.dataset['contrast'] = contrast;
}

function keep({ language, size, contrast }: PageView): void {
  document.cookie = `${VIEW_COOKIE}=${language}.${size}.${contrast}; path=/; max-age=${YEAR_S}; samesite=lax`;
}

show(view);
watch(view, () => {
  show(view);
  keep(view);
});

export const isElder = (): boolean => view.size !== 'standard';
