import { PageView, type PageBoot, VIEW_COOKIE } from '@yilian/contracts';

const ROOT = '<html lang="zh-CN" data-size="standard" data-contrast="standard">';
const BOOT = /(<script type="application\/json" id="boot">)[^<]*(<\/script>)/;
const COOKIE = new RegExp(`(?:^|;\\s*)${VIEW_COOKIE}=([a-z.]+)`);

/** The view that a cookie header asks for; whatever is missing or unknown is the standard one. */
export function viewOf(cookies: string | undefined): PageView {
  const [language, size, contrast] = COOKIE.exec(cookies ?? '')?.[1]?.split('.') ?? [];
  return PageView.parse({ language, size, contrast });
}

/** Inside a script only `<` could end it. */
const scriptSafe = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The built page, ready to be filled for each reader. */
export class PageTemplate {
  /** @throws Error when the page has no places to fill: it was built by something else. */
  constructor(private readonly html: string) {
    if (!html.includes(ROOT) || !BOOT.test(html))
      throw new Error('The built page lacks its root or its boot');
  }

  fill(boot: PageBoot): string {
    const { language, size, contrast } = boot.view;
    const lang = language === 'zh' ? 'zh-CN' : 'en';
    return this.html
      .replace(ROOT, () => `<html lang="${lang}" data-size="${size}" data-contrast="${contrast}">`)
      .replace(BOOT, (_all, open: string, close: string) => `${open}${scriptSafe(boot)}${close}`);
  }
}
