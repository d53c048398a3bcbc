import { defineMachine } from './machine';

const door = defineMachine('door', 'closed', {
  closed: { open: 'open', seal: 'sealed' },
  open: { close: 'closed' },
  sealed: {},
});

describe('defineMachine', () => {
  it('follows listed moves and knows no others', () => {
    expect(door.next('closed', 'open')).toBe('open');
    expect(door.next('open', 'seal')).toBeUndefined();
  });

  it('lists the states an event may start from, and the terminal ones', () => {
    expect(door.from('close')).toEqual(['open']);
    expect([...door.terminal]).toEqual(['sealed']);
  });

  it('refuses a state that nothing leads to', () => {
    expect(() => defineMachine<'a' | 'b', 'go'>('lost', 'a', { a: {}, b: {} })).toThrow('cannot reach b');
  });

  it('draws itself', () => {
    expect(door.diagram()).toContain('  closed --> open: open');
  });
});
