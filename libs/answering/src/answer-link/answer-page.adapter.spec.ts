import { createHash } from 'node:crypto';
import { DeclineReason } from '@yilian/contracts';
import { ANSWER_PAGE_POLICY, answerPage } from './answer-page.adapter';

const lines = [{ name: { zh: '服务', en: 'Service' }, value: { zh: '助餐 <2> 份', en: 'Meals & "2"' } }];

it('asks with a yes and each reason as one press, and never runs anything', () => {
  const page = answerPage({ asks: true, lines }, 'zh');
  const values = [...page.matchAll(/<button[^>]* value="(\w+)"/g)].map(([, value]) => value);
  expect(values).toEqual(['accept', ...DeclineReason.options]);
  expect(page).toContain('助餐 &lt;2&gt; 份');
  expect(page).not.toContain('<script');
});

it('says in English what was decided, and asks nothing more', () => {
  const page = answerPage({ asks: false, said: { zh: '太晚了', en: 'Too late & over' } }, 'en');
  expect(page).toContain('Too late &amp; over');
  expect(page).toContain('lang="en"');
  expect(page).not.toContain('<form');
});

it('lets in its own style alone', () => {
  const [, style] = /<style>([\s\S]*)<\/style>/.exec(answerPage({ asks: true, lines }, 'zh'))!;
  expect(ANSWER_PAGE_POLICY).toContain(`'sha256-${createHash('sha256').update(style!).digest('base64')}'`);
});
