import { identityText, normaliseHeader, unifyCharacters, withoutBlanks, withoutQuotes } from './characters';

describe('characters', () => {
  it('unifies full-width forms, Kangxi radicals and the radicals that NFKC leaves', () => {
    expect(unifyCharacters('Ｖ １１２（⼼）')).toBe('V 112(心)');
    expect(unifyCharacters('⻑照 ⺠權 ⻄路')).toBe('長照 民權 西路');
    expect('⻑'.normalize('NFKC')).not.toBe('長');
  });

  it('makes headers independent of how they were typeset', () => {
    expect(normaliseHeader('服務起始日\r\n（核定日期） ')).toBe('服務起始日(核定日期)');
    expect(normaliseHeader('\ufeff編 號')).toBe('編號');
  });

  it('takes blanks out of words but leaves them between Latin words', () => {
    expect(withoutBlanks('  甲乙協 會\n(一) ')).toBe('甲乙協會(一)');
    expect(withoutBlanks('Golden  Age 之家')).toBe('Golden Age之家');
  });

  it('takes stray quote marks away', () => {
    expect(withoutQuotes('「海安市湖東路1號 "')).toBe('海安市湖東路1號 ');
  });

  it('finds the same identity in different writings', () => {
    expect(identityText('「台海市湖東区１–２樓')).toBe(identityText('臺海市 湖東區1-2樓'));
    expect(identityText('湖東區1樓')).not.toBe(identityText('湖東區2樓'));
  });
});
