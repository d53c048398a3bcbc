import { paperState, skillsOn } from './proof';

const paper = (skillMask: number, validFrom: string, validTo: string | null) => ({
  ...{ skillMask, validFrom, validTo },
});

describe('skills', () => {
  it('without a certificate count as the provider says', () => {
    expect(skillsOn(0b110, [], '2030-01-01')).toBe(0b110);
    expect(skillsOn(0b110, [paper(0b001, '2020-01-01', '2020-12-31')], '2030-01-01')).toBe(0b110);
  });

  it('count up to the last day of their certificate, and not on the day after', () => {
    const papers = [paper(0b010, '2029-01-01', '2029-12-31')];
    expect(skillsOn(0b110, papers, '2029-12-31')).toBe(0b110);
    expect(skillsOn(0b110, papers, '2030-01-01')).toBe(0b100);
    expect(skillsOn(0b110, papers, '2028-12-31')).toBe(0b100);
  });

  it('count as long as one of several certificates does', () => {
    const papers = [paper(0b010, '2029-01-01', '2029-12-31'), paper(0b010, '2030-01-01', null)];
    expect(skillsOn(0b010, papers, '2030-01-01')).toBe(0b010);
  });
});

describe('a paper', () => {
  const state = (validFrom: string, validTo: string | null) =>
    paperState({ validFrom, validTo }, '2030-06-01', 30);

  it('is told where it stands', () => {
    expect(state('2030-06-02', null)).toBe('not_yet');
    expect(state('2030-06-01', null)).toBe('valid');
    expect(state('2030-01-01', '2030-07-02')).toBe('valid');
    expect(state('2030-01-01', '2030-07-01')).toBe('ending');
    expect(state('2030-01-01', '2030-06-01')).toBe('ending');
    expect(state('2030-01-01', '2030-05-31')).toBe('ended');
  });
});
