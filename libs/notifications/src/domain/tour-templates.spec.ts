import { aboutOf, anyTextOf, pathOf } from './any-text';
import { isTourTemplate, TOUR_TEXTS } from './tour-templates';

describe('texts about tours', () => {
  it.each(Object.keys(TOUR_TEXTS).filter(isTourTemplate))(
    'name the tour in both languages: %s',
    (template) => {
      const { zh, en } = anyTextOf({ template, kind: null, number: 'CG-1' });
      expect(zh).toContain('CG-1');
      expect(en).toContain('CG-1');
      expect([aboutOf(template, 'tour'), pathOf(template, 'tour')]).toEqual(['tour', '/tours/tour']);
    },
  );
});
