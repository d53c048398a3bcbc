import { phoneOf, sharingOf } from './sharing';

describe('what a call for help shows of the person', () => {
  const facts = { olderPersonId: 'grandmother', agreed: false, opened: false, isOver: false };

  it('is what was agreed to beforehand', () => {
    expect(sharingOf({ ...facts, agreed: true })).toBe('agreed');
    expect(sharingOf({ ...facts, agreed: true, isOver: true })).toBe('agreed');
  });

  it('is nothing without that, until the officer opens it, and nothing again afterwards', () => {
    expect(sharingOf(facts)).toBe('closed');
    expect(sharingOf({ ...facts, opened: true })).toBe('opened');
    expect(sharingOf({ ...facts, opened: true, isOver: true })).toBe('closed');
  });

  it('is nobody when the caller named nobody', () => {
    expect(sharingOf({ ...facts, olderPersonId: null, agreed: true })).toBe('nobody');
  });
});

it('takes a login for a number only when it is one', () => {
  expect(phoneOf('13800000001')).toBe('13800000001');
  expect(phoneOf('demo-family')).toBeNull();
  expect(phoneOf('family@example.org')).toBeNull();
  expect(phoneOf(undefined)).toBeNull();
});
