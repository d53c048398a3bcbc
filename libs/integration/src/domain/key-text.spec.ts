import { freeSlot, keyParts, keyStart, keyText } from './key-text';

const parts = { handle: 'abc123def4', secret: `${'A_-9'.repeat(10)}xyz` };

describe('the text of a key', () => {
  it('is read back as it was written', () => {
    expect(keyParts(keyText(parts))).toEqual(parts);
    expect(keyStart(parts.handle)).toBe('ylk_abc123…');
  });

  it.each([
    '',
    'ylk_',
    'ylk_abc123def4_short',
    `ylk_ABC123DEF4_${parts.secret}`,
    `xlk_abc123def4_${parts.secret}`,
  ])('is not read from %s', (text) => {
    expect(keyParts(text)).toBeUndefined();
  });
});

describe('freeSlot', () => {
  it('fills gaps first and ends at the most', () => {
    expect(freeSlot([], 2)).toBe(1);
    expect(freeSlot([1, 3], 3)).toBe(2);
    expect(freeSlot([2, 1], 2)).toBeUndefined();
  });
});
