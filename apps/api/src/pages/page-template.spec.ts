import { type PageBoot } from '@yilian/contracts';
import { PageTemplate, viewOf } from './page-template';

const HTML = `<html lang="zh-CN" data-size="standard" data-contrast="standard">
<script type="application/json" id="boot">
      {}
    </script>`;
const boot: PageBoot = {
  view: { language: 'en', size: 'xl', contrast: 'more' },
  serverNow: '2026-11-25T02:00:00.000Z',
  timeZone: 'Asia/Shanghai',
  helpPhone: '12345',
};

describe('the page of a reader', () => {
  it('has the size, the contrast and the language in its root, before any script runs', () => {
    expect(new PageTemplate(HTML).fill(boot)).toContain(
      '<html lang="en" data-size="xl" data-contrast="more">',
    );
  });

  it('carries its data, and nothing in it can end the script', () => {
    const filled = new PageTemplate(HTML).fill({ ...boot, helpPhone: '</script><script>alert(1)</script>' });
    expect(filled.match(/<\/script>/g)).toHaveLength(1);
    const json = /id="boot">(.*)<\/script>/.exec(filled)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({ helpPhone: '</script><script>alert(1)</script>' });
  });

  it('keeps dollar signs as they are', () => {
    expect(new PageTemplate(HTML).fill({ ...boot, helpPhone: "$&$'" })).toContain("$&$'");
  });

  it('refuses a page without places to fill', () => {
    expect(() => new PageTemplate('<html></html>')).toThrow('root');
  });
});

describe('the view in a cookie', () => {
  const standard = { language: 'zh', size: 'standard', contrast: 'standard' };

  it('is read among others', () => {
    const view = { language: 'en', size: 'elder', contrast: 'more' };
    expect(viewOf('a=1; yilian-view=en.elder.more; b=2')).toEqual(view);
  });

  it.each([undefined, '', 'yilian-view=', 'not-yilian-view=en.elder.more', 'yilian-view=fr.huge.none'])(
    'is the standard one for %p',
    (cookies) => expect(viewOf(cookies)).toEqual(standard),
  );

  it('keeps the parts that are known', () => {
    expect(viewOf('yilian-view=fr.elder')).toEqual({ ...standard, size: 'elder' });
  });
});
