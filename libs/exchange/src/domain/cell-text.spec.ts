import { clean, inert, outOfInert } from './cell-text';

describe('inert cells', () => {
  const texts = [
    '=1+1',
    '+86',
    '-2',
    '@x',
    '\tx',
    '\rx',
    "'=1",
    "''-1",
    "'quoted",
    '301',
    '',
    'a=b',
    '";=1+2',
  ];

  it.each(texts)('%j comes back as it went', (text) => expect(outOfInert(inert(text))).toBe(text));

  it.each(texts)('%j is nothing that a spreadsheet runs', (text) =>
    expect(inert(text)).not.toMatch(/^[=+\-@\t\r]/u),
  );
});

describe('clean', () => {
  it.each([
    ['　３０１－２　', '301-2'],
    ['A  区\n东', 'A 区 东'],
    ['白粥（小）', '白粥（小）'],
  ])('makes %j %j', (text, tidy) => expect(clean(text)).toBe(tidy));
});
