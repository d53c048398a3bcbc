import { completeAddress, readAddressHead } from './address';
import { readArea } from './area';
import { findTown, gazetteerFromDistricts, isInside, type Gazetteer } from './gazetteer';
import type { Note } from './mend';
import { readPoint } from './point';
import { readTown } from './town';

/** Four invented districts in a row from west to east, a tenth of a degree apart. */
const city: Gazetteer = gazetteerFromDistricts(
  [
    { name: '士湖區', lng: 120.0, lat: 23.0, areaKm2: 25 },
    { name: '華嶺區', otherNames: ['华岭区'], lng: 120.1, lat: 23.0, areaKm2: 25 },
    { name: '大嶺區', lng: 120.2, lat: 23.0, areaKm2: 25 },
    { name: '東埔區', lng: 120.3, lat: 23.0, areaKm2: 25 },
  ],
  { cityNames: ['臺海市', '台海市'], codePrefix: '99000' },
);
const town = (name: string) => findTown(city, name)!;

function noting(): { note: Note; codes: string[] } {
  const codes: string[] = [];
  return {
    codes,
    note: (code, _from, to) => codes.push(to === null ? `${code}: left empty` : `${code}: ${to}`),
  };
}

describe('gazetteer', () => {
  it('gives the same codes whatever the order of the list', () => {
    const rows = [
      { name: '甲區', lng: 120, lat: 23, areaKm2: 1 },
      { name: '乙區', lng: 120, lat: 23, areaKm2: 1 },
    ];
    const options = { cityNames: ['臺海市'], codePrefix: '99000' } as const;
    expect(gazetteerFromDistricts(rows, options)).toEqual(
      expect.objectContaining({ towns: gazetteerFromDistricts(rows.toReversed(), options).towns }),
    );
    expect(city.towns.every(({ code }) => /^99000\d{4}$/.test(code))).toBe(true);
  });

  it('refuses an empty list and a wrong prefix', () => {
    expect(() => gazetteerFromDistricts([], { cityNames: ['臺海市'], codePrefix: '99000' })).toThrow();
    const rows = [{ name: '甲區', lng: 120, lat: 23, areaKm2: 1 }];
    expect(() => gazetteerFromDistricts(rows, { cityNames: ['臺海市'], codePrefix: '9' })).toThrow();
  });

  it('draws a box around all districts', () => {
    expect(isInside(city.boundingBox, { lng: 119.96, lat: 23.04 })).toBe(true);
    expect(isInside(city.boundingBox, { lng: 119.9, lat: 23 })).toBe(false);
  });
});

describe('readTown', () => {
  it('takes a name with or without its suffix', () => {
    const { note, codes } = noting();
    expect(readTown('士湖區', city, null, note)).toBe(town('士湖區'));
    expect(readTown('士湖', city, null, note)).toBe(town('士湖區'));
    expect(codes).toEqual([]);
  });

  it('says when it reads another script', () => {
    const { note, codes } = noting();
    expect(readTown('士湖区', city, null, note)).toBe(town('士湖區'));
    expect(readTown('华岭', city, null, note)).toBe(town('華嶺區'));
    expect(codes).toEqual(['town_script: 士湖區', 'town_script: 華嶺區']);
  });

  it('corrects one misread character when only one district can be meant', () => {
    const { note, codes } = noting();
    expect(readTown('土湖', city, null, note)).toBe(town('士湖區'));
    expect(readTown('土湖', city, { lng: 120.01, lat: 23 }, note)).toBe(town('士湖區'));
    expect(codes).toEqual(['town_misread: 士湖區', 'town_misread: 士湖區']);
  });

  it.each([
    ['two districts are as near', '太嶺', null],
    ['two characters differ', '土潮', null],
    ['the point lies at the other end of the city', '土湖', { lng: 120.3, lat: 23 }],
    ['there is only one character', '湖', null],
  ])('leaves the field empty when %s', (_why, text, point) => {
    const { note, codes } = noting();
    expect(readTown(text, city, point, note)).toBeUndefined();
    expect(codes).toEqual(['town_unknown: left empty']);
  });
});

it('does not take one district of a single character for another', () => {
  const rows = [{ name: '東區', lng: 120, lat: 23, areaKm2: 1 }];
  const small = gazetteerFromDistricts(rows, { cityNames: ['臺海市'], codePrefix: '99000' });
  const { note, codes } = noting();
  expect(readTown('西區', small, null, note)).toBeUndefined();
  expect(codes).toEqual(['town_unknown: left empty']);
});

describe('addresses', () => {
  it('reads the district behind the city', () => {
    expect(readAddressHead('台海市士湖区湖東路1號', city)).toMatchObject({
      says: 'town',
      town: town('士湖'),
    });
    expect(readAddressHead('東埔區湖東路1號', city)).toMatchObject({ says: 'town', town: town('東埔') });
  });

  it('does not take a road for a district, nor another city for this one', () => {
    expect(readAddressHead('臺海市士湖北路1號', city)).toEqual({ says: 'nothing' });
    expect(readAddressHead('新海市士湖區湖東路1號', city)).toEqual({ says: 'another_city' });
  });

  it('adds what is missing in front and writes the district in its standard form', () => {
    const completed = '臺海市士湖區湖東路1號';
    expect(completeAddress('湖東路1號', town('士湖'), city)).toBe(completed);
    expect(completeAddress('臺海市湖東路1號', town('士湖'), city)).toBe(completed);
    expect(completeAddress('士湖區湖東路1號', town('士湖'), city)).toBe(completed);
    expect(completeAddress('臺海市士湖区湖東路1號', town('士湖'), city)).toBe(completed);
  });

  it.each(['臺海市東埔區湖東路1號', '新海市湖東路1號', '臺海市西寮區湖東路1號', '台海市士湖區湖東路1號'])(
    'leaves %s alone',
    (address) => {
      expect(completeAddress(address, town('士湖'), city)).toBe(address);
    },
  );
});

describe('readArea', () => {
  it.each(['全區', '臺海市全區', '臺海市全區(到宅沐浴車)'])('%s is the whole city', (text) => {
    const { note, codes } = noting();
    expect(readArea(text, city, note)).toBe('all');
    expect(codes).toEqual([]);
  });

  it('reads districts with and without suffix, each once', () => {
    const { note } = noting();
    const codes = [town('士湖').code, town('東埔').code];
    expect(readArea('士湖、東埔區;士湖區', city, note)).toEqual(codes);
  });

  it('notes what is unknown, not contracted or not stated', () => {
    const { note, codes } = noting();
    expect(readArea('士湖、新店', city, note)).toEqual([town('士湖').code]);
    expect(readArea('未特約', city, note)).toBeNull();
    expect(readArea('', city, note)).toBeNull();
    expect(readArea('洽詢', city, note)).toBeNull();
    expect(codes.map((code) => code.split(':')[0])).toEqual([
      'area_unknown',
      'not_contracted',
      'area_not_stated',
      'area_unknown',
    ]);
  });
});

describe('readPoint', () => {
  const read = (lat: string, lng: string, keptWithinKm = 0) => {
    const { note, codes } = noting();
    return [readPoint(lat, lng, city, keptWithinKm, note), ...codes.map((code) => code.split(':')[0])];
  };

  it('takes a point in the city', () => {
    expect(read('23.01', '120.1')).toEqual([{ lat: 23.01, lng: 120.1 }]);
  });

  it('puts swapped coordinates right', () => {
    expect(read('120.1', '23.01')).toEqual([{ lat: 23.01, lng: 120.1 }, 'point_swapped']);
  });

  it.each([
    ['', '', 'point_missing'],
    ['0', '0.0', 'point_zero'],
    ['23.01', '', 'point_unreadable'],
    ['23,01', '120.1', 'point_unreadable'],
    ['NaN', '120.1', 'point_unreadable'],
    ['1e2', '120.1', 'point_unreadable'],
    ['25', '120.1', 'point_outside'],
  ])('leaves %s,%s empty: %s', (lat, lng, code) => {
    expect(read(lat, lng)).toEqual([null, code]);
  });

  it('keeps a point next door where the list is known to have them, but not far away', () => {
    expect(read('23.3', '120.1', 60)).toEqual([{ lat: 23.3, lng: 120.1 }, 'point_outside']);
    expect(read('25', '120.1', 60)).toEqual([null, 'point_outside']);
  });
});
