import { type Area } from '@yilian/contracts';
import { meaningOf } from './find-words';

const town = (code: string, nameZh: string, nameEn: string): Area => ({
  code,
  kind: 'town',
  parentCode: null,
  nameZh,
  nameEn,
  lng: null,
  lat: null,
  population: null,
});
const TOWNS = [town('441900003', '东城街道', 'Dongcheng'), town('441900101', '石碣镇', 'Shijie')];

describe('a few typed words', () => {
  it.each([
    ['送餐', 'meal', undefined],
    ['东城 养老院', 'residential', '441900003'],
    ['上门洗澡', 'home_care', undefined],
    ['shijie day care', 'day_care', '441900101'],
    ['石碣', undefined, '441900101'],
  ] as const)('%s', (text, kind, code) => {
    expect(meaningOf(text, TOWNS)).toEqual({ what: 'services', kind, town: code });
  });

  it.each(['长辈版', '我要大字', 'Senior view'])('that ask for large letters: %s', (text) => {
    expect(meaningOf(text, TOWNS)).toEqual({ what: 'elder' });
  });

  it('that nobody understands mean nothing', () => {
    expect(meaningOf('??', TOWNS)).toBeUndefined();
  });
});
