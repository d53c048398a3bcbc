import { prefilled } from './prefill';

describe('an address', () => {
  it('answers what its flow knows, and nothing else', () => {
    expect(prefilled('home-care', { task: 'bathing', personId: 'x', dementia: 'yes' })).toEqual({
      task: 'bathing',
    });
    expect(prefilled('home-care', { task: 'anything' })).toEqual({});
    expect(prefilled('care-home', { dementia: 'yes' })).toEqual({ dementia: 'yes' });
    expect(prefilled('meal', { meal: 'dinner' })).toEqual({});
  });
});
