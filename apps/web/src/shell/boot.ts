import { type PageBoot } from '@yilian/contracts';

/** What the server wrote into the page. The development server writes nothing, so everything has a plain default. */
function read(): PageBoot {
  const given = JSON.parse(document.getElementById('boot')?.textContent ?? '{}') as Partial<PageBoot>;
  return {
    view: { language: 'zh', size: 'standard', contrast: 'standard' },
    serverNow: new Date().toISOString(),
    timeZone: 'Asia/Shanghai',
    helpPhone: '12345',
    ...given,
  };
}

export const boot = read();
