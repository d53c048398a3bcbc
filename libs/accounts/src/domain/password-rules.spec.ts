import { passwordFault } from './password-rules';

describe('passwordFault', () => {
  it.each([
    ['short-one', 'too-short'],
    ['x'.repeat(129), 'too-long'],
    ['Password123', 'too-common'],
    ['aaaaaaaaaabb', 'too-plain'],
    ['5678901234', 'too-plain'],
    ['9876543210', 'too-plain'],
    ['my-old-testfamily1', 'like-login'],
  ])('refuses %s as %s', (password, fault) => {
    expect(passwordFault(password, 'testfamily1')).toBe(fault);
  });

  it('accepts a plain long sentence without digits or signs', () => {
    expect(passwordFault('green kettle on sunday', 'testfamily1')).toBeUndefined();
  });

  it('counts characters, not code units, and sees through full-width digits', () => {
    expect(passwordFault('老人喜欢早上喝茶', 'testfamily1')).toBe('too-short');
    expect(passwordFault('老人喜欢早上喝热茶看报', 'testfamily1')).toBeUndefined();
    expect(passwordFault('１２３４５６７８９０', 'testfamily1')).toBe('too-plain');
  });
});
