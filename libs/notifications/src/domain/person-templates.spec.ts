import { jobs } from '@yilian/contracts';
import { isPersonTemplate, PERSON_TEXTS } from './person-templates';

describe('texts about a person', () => {
  it.each(jobs['notifications.tell-of-person'].shape.template.options)(
    '%s is told in both languages, without a level or a name',
    (template) => {
      const { zh, en } = PERSON_TEXTS[template];
      expect(zh).toMatch(/^\p{Script=Han}[^\d]+$/u);
      expect(en).toMatch(/^[A-Z][^\d\p{Script=Han}]+$/u);
    },
  );

  it('are told apart from those about a request', () => {
    expect(isPersonTemplate('assessed')).toBe(true);
    expect(isPersonTemplate('request-booked')).toBe(false);
  });
});
