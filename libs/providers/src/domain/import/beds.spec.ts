import { readBedText, readCount } from './beds';

describe('beds', () => {
  it('reads a bare number as nursing beds', () => {
    expect(readBedText('46')).toEqual({ beds: { nursing: 46 }, seats: null, inWords: false });
    expect(readBedText('46床')).toEqual({ beds: { nursing: 46 }, seats: null, inWords: false });
  });

  it('tells beds to live in from seats for the day', () => {
    expect(readBedText('住宿式40床 社區式12人')).toEqual({ beds: { nursing: 40 }, seats: 12, inWords: true });
  });

  it('adds classes up to kinds, and counts what stands in brackets once', () => {
    expect(readBedText('安養床:30床 養護床:20床(含隔離室1床) 長照床:10床、失智床:5床')).toEqual({
      beds: { ordinary: 30, nursing: 30, dementia: 5 },
      seats: null,
      inWords: true,
    });
  });

  it.each(['', '約46', '46-50', '-3', '四十六', '特等床:5床', '養護床:5床 另議', '養護99999床', '3.5'])(
    '%s is unreadable',
    (text) => {
      expect(readBedText(text)).toBeUndefined();
    },
  );

  it('refuses counts that no home has', () => {
    expect(readCount('5000')).toBe(5000);
    expect(readCount('5001')).toBeUndefined();
    expect(readCount('1e3')).toBeUndefined();
  });
});
