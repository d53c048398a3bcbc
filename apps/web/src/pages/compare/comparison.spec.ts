import { compared } from './comparison';

const property = (...values: string[]) => ({ key: 'a', name: 'A', values });
const differs = (...values: string[]) => compared([property(...values)], '—')[0]?.differs;

describe('a comparison', () => {
  it('marks what differs', () => {
    expect(differs('4 星', '5 星')).toBe(true);
    expect(differs('4 星', '4 星', '4 星')).toBe(false);
  });

  it('takes unknown for another answer, not for the same', () => {
    expect(differs('有', '—')).toBe(true);
  });

  it('leaves out what is known of nobody', () => {
    expect(compared([property('—', '—')], '—')).toEqual([]);
  });
});
