import { readRocDate } from './roc-date';

describe('readRocDate', () => {
  it.each([
    ['108年3月4日', '2019-03-04'],
    ['110.6.7', '2021-06-07'],
    ['095/11/12', '2006-11-12'],
    ['99-1-2', '2010-01-02'],
    ['民國101年12月31日', '2012-12-31'],
    ['2019-03-04', '2019-03-04'],
  ])('%s is %s', (text, date) => {
    expect(readRocDate(text)).toBe(date);
  });

  it.each(['', '107年', '107年2月30日', '107/13/1', '7/9', '107.7/9', '一零七年七月九日', '0000-00-00'])(
    '%s is no date',
    (text) => {
      expect(readRocDate(text)).toBeUndefined();
    },
  );
});
