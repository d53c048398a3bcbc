import { PersonNoticeKind } from '@yilian/contracts';
import { personTextOf } from './texts-to-person';

describe('what an older person is told', () => {
  it.each(PersonNoticeKind.options)('has both languages for %s', (kind) => {
    const { zh, en } = personTextOf(kind, null);
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/u);
    expect(en).toMatch(/^[A-Z].*\.$/u);
  });

  it('names the service and its number, and says how to say no', () => {
    const text = personTextOf('asked_for', { kind: 'meal', number: 'YL-1' });
    expect(text.zh).toContain('送餐（YL-1）');
    expect(text.zh).toContain('不同意');
    expect(text.en).toContain('say no');
  });
});
