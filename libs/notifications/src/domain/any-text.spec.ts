import { jobs, PersonNoticeKind } from '@yilian/contracts';
import { aboutOf, anyTextOf, pathOf } from './any-text';

const every = [
  ...jobs['notifications.tell'].shape.template.options,
  ...jobs['notifications.tell-of-person'].shape.template.options,
  ...jobs['notifications.tell-sos'].shape.template.options,
  ...jobs['notifications.tell-managers'].shape.template.options,
  ...jobs['notifications.tell-officer'].shape.template.options,
  ...PersonNoticeKind.options,
];

describe('a message of any kind', () => {
  it.each(every)('%s has its sentence in both languages, also when nothing else is known', (template) => {
    for (const subject of [
      { template, kind: null, number: null },
      { template, kind: 'meal', number: 'A-1' } as const,
    ]) {
      const { zh, en } = anyTextOf(subject);
      expect(zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(en).toMatch(/^[A-Z].*\.$/);
      expect(`${zh}${en}`).not.toMatch(/undefined|null|_/);
    }
  });

  it.each([
    ['request-booked', 'r', 'request', '/bookings/r'],
    ['asked_for', 'r', 'request', '/bookings/r'],
    ['booked-level-changed', 'r', 'request', '/bookings/r'],
    ['welfare-opened', 'r', 'request', '/bookings/r'],
    ['welfare-called', 'r', 'request', '/office'],
    ['complaint-changed', 'c', 'complaint', '/complaints/c'],
    ['link_added', null, 'person', '/messages'],
    ['assessed', null, 'person', '/messages'],
    ['sos-called', null, 'sos', '/messages'],
    ['vacancy-stale', null, 'desk', '/console/beds'],
    ['auto-accept-refused', null, 'desk', '/console/answering'],
    ['finding-overdue', null, 'finding', '/office/findings'],
  ] as const)('%s about %s leads to the page of a %s', (template, id, about, path) => {
    expect(aboutOf(template, id)).toBe(about);
    expect(pathOf(template, id)).toBe(path);
  });
});
