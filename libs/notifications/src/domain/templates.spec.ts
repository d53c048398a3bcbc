import { jobs, ServiceKind } from '@yilian/contracts';
import { textOf } from './templates';

const templates = jobs['notifications.tell'].shape.template.options;
const every = templates.flatMap((template) => ServiceKind.options.map((kind) => [template, kind] as const));

describe('the texts of messages', () => {
  it.each(every)('%s about %s is told in both languages with the number', (template, kind) => {
    const { zh, en } = textOf(template, kind, 'A-1234');
    expect(zh).toMatch(/\p{Script=Han}.*A-1234/u);
    expect(en).toMatch(/[a-z].*A-1234/);
    expect(en).not.toMatch(/undefined|_/);
  });
});
