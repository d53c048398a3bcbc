import type { RowOutcome } from './draft';
import { gazetteerFromDistricts } from './gazetteer';
import { ListImport } from './list-import';
import { mappingNamed, type MappingName } from './mappings';

const city = gazetteerFromDistricts(
  [
    { name: '士湖區', lng: 120.0, lat: 23.0, areaKm2: 25 },
    { name: '華嶺區', lng: 120.1, lat: 23.0, areaKm2: 25 },
    { name: '東埔區', lng: 120.3, lat: 23.0, areaKm2: 25 },
  ],
  { cityNames: ['臺海市', '台海市'], codePrefix: '99000' },
);
const codeOf = (name: string): string => city.towns.find(({ names }) => names[0] === name)!.code;

/** Reads rows through one mapping, numbered from 1. */
function importing(name: MappingName): (...rows: Record<string, string>[]) => RowOutcome[] {
  const list = new ListImport(mappingNamed(name)!, city);
  return (...rows) =>
    rows.map((cells, index) => list.read({ rowNumber: index + 1, cells, misaligned: false }));
}

const provider = (outcome: RowOutcome | undefined) => {
  if (outcome?.kind !== 'taken') throw new Error(`Not taken: ${JSON.stringify(outcome)}`);
  return outcome.provider;
};
const codes = (outcome: RowOutcome | undefined): string[] => outcome?.mends.map(({ code }) => code) ?? [];

const home = {
  屬性: '公設民營',
  機構名稱: '湖畔老人之家',
  區域別: '士湖區',
  地址: '臺海市士湖區 湖東路1號',
  電話: '02-0000 ',
  '核定床數-核定總床位數': '65',
  '核定床數-長照床數': '10',
  '核定床數-養護床數': '20',
  '核定床數-失智床數': '5',
  '核定床數-安養床數': '30',
  lat: '23.001',
  lon: '120.001',
};

describe('homes', () => {
  it('turns classes of beds into kinds, level and capabilities', () => {
    const [outcome] = importing('care-homes')(home);
    expect(provider(outcome)).toEqual({
      externalKey: expect.stringMatching(/^care-homes:[0-9a-f]{16}$/) as string,
      list: 'taipei/care-homes',
      name: '湖畔老人之家',
      features: null,
      address: '臺海市士湖區湖東路1號',
      phone: '02-0000',
      townCode: codeOf('士湖區'),
      village: null,
      point: { lat: 23.001, lng: 120.001 },
      licensedOn: null,
      ownership: 'public_privately_run',
      evaluation: null,
      services: [
        {
          kind: 'residential',
          beds: { ordinary: 30, nursing: 30, dementia: 5 },
          capabilities: ['tube_feeding', 'catheter', 'dementia_care'],
          levelMax: 4,
        },
      ],
    });
    expect(outcome!.mends).toEqual([
      {
        row: 1,
        column: '地址',
        code: 'blanks_removed',
        from: '臺海市士湖區 湖東路1號',
        to: '臺海市士湖區湖東路1號',
      },
    ]);
  });

  it('takes people up to mild disability where all beds are 安養', () => {
    const [outcome] = importing('care-homes')({
      ...home,
      '核定床數-核定總床位數': '30',
      '核定床數-長照床數': '0',
      '核定床數-養護床數': '',
      '核定床數-失智床數': '0',
    });
    expect(provider(outcome).services).toEqual([
      { kind: 'residential', beds: { ordinary: 30 }, capabilities: [], levelMax: 1 },
    ]);
  });

  it('notes a wrong total and refuses beds it cannot read', () => {
    const [wrong, unreadable, onlyTotal, nothing] = importing('care-homes')(
      { ...home, '核定床數-核定總床位數': '66' },
      { ...home, '核定床數-失智床數': '約5' },
      { ...home, ...noClasses },
      { ...home, ...noClasses, '核定床數-核定總床位數': '', 機構名稱: '別家' },
    );
    expect(codes(wrong)).toContain('bed_sum_differs');
    expect(unreadable).toMatchObject({
      kind: 'refused',
      refusal: { row: 2, column: '核定床數-失智床數', code: 'capacity_unreadable', value: '約5' },
    });
    expect(onlyTotal).toMatchObject({ kind: 'refused', refusal: { code: 'capacity_unreadable' } });
    expect(provider(nothing).services).toMatchObject([{ beds: null }]);
    expect(codes(nothing)).toContain('capacity_not_stated');
  });

  const noClasses = {
    '核定床數-長照床數': '',
    '核定床數-養護床數': '',
    '核定床數-失智床數': '',
    '核定床數-安養床數': '',
  };

  it('reads a cell with beds and seats as two services', () => {
    const [outcome] = importing('residential-ltc')({
      機構名稱: '嶺上住宿長照',
      地址: '臺海市華嶺區嶺上路2號',
      開放床數: '住宿式40床 社區式12人',
      立案日期: '110.6.7',
      評鑑資訊: '* 尚未評鑑',
    });
    const taken = provider(outcome);
    expect(taken).toMatchObject({ licensedOn: '2021-06-07', evaluation: null, townCode: codeOf('華嶺區') });
    expect(taken.services).toMatchObject([
      { kind: 'residential', beds: { nursing: 40 } },
      { kind: 'day_care', seats: 12 },
    ]);
    expect(outcome!.mends).toContainEqual({
      row: 1,
      column: '開放床數',
      code: 'beds_from_text',
      from: '住宿式40床 社區式12人',
      to: 'nursing 40, seats 12',
    });
  });
});

describe('care', () => {
  const agency = {
    單位名稱: '甲乙居家⻑照機構',
    立案地址: '新海市某區⺠生路3號',
    立案日期: '108年3月4日',
    可提供自費服務評鑑結果: 'Ｖ 113年評鑑合格',
    特約服務區域: '士湖、東埔區(到宅沐浴車)',
    lat: '23.2',
    lon: '120.1',
  };

  it('keeps an agency next door, without a district of this city', () => {
    const [outcome] = importing('home-care-agencies')(agency);
    expect(provider(outcome)).toMatchObject({
      name: '甲乙居家長照機構',
      address: '新海市某區民生路3號',
      townCode: null,
      point: { lat: 23.2, lng: 120.1 },
      licensedOn: '2019-03-04',
      evaluation: '113年評鑑合格',
      features: {},
      services: [
        {
          kind: 'home_care',
          areaTowns: [codeOf('士湖區'), codeOf('東埔區')],
          capabilities: ['bathing'],
        },
      ],
    });
    expect(codes(outcome)).toEqual(
      expect.arrayContaining(['town_elsewhere', 'point_outside', 'characters_unified']),
    );
  });

  it('keeps an agency without a contract, but gives it no area', () => {
    const [outcome] = importing('home-care-agencies')({
      ...agency,
      特約服務區域: '未特約',
      立案日期: '某日',
    });
    expect(provider(outcome)).toMatchObject({
      licensedOn: null,
      features: { care_insurance: false },
      services: [{ areaTowns: null }],
    });
    expect(codes(outcome)).toEqual(expect.arrayContaining(['not_contracted', 'date_unreadable']));
  });

  it('corrects a misread district in its column, in the name and in front of the address', () => {
    const [outcome] = importing('day-care')({
      機關名稱: '土湖老人日間照顧中心',
      區別: '土湖',
      地址: '湖東路5號',
      收託量: '３５',
      lat: '23.001',
      lon: '120.001',
    });
    expect(provider(outcome)).toMatchObject({
      name: '士湖老人日間照顧中心',
      address: '臺海市士湖區湖東路5號',
      townCode: codeOf('士湖區'),
      services: [{ kind: 'day_care', seats: 35 }],
    });
    expect(codes(outcome)).toEqual(
      expect.arrayContaining(['town_misread', 'name_misread', 'address_completed']),
    );
  });

  it('gives small multi-function homes day care with nights, and no seats', () => {
    const [outcome] = importing('multi-function-care')({
      單位名稱: '小嶺社區長照機構',
      行政區: '華嶺區',
      地址: '臺海市嶺下街9號',
      服務對象: '失智失能混合',
    });
    expect(provider(outcome).services).toEqual([
      { kind: 'day_care', seats: null, capabilities: ['night_care', 'dementia_care'], levelMax: null },
    ]);
  });
});

describe('places', () => {
  const station = {
    據點名稱: '甲乙社',
    行政區: '士湖区',
    里別: '湖東里',
    據點地址: '「臺海市士湖區湖東里湖東路7號',
  };

  it('are providers without services', () => {
    const [outcome] = importing('neighbourhood-stations')(station);
    expect(provider(outcome)).toMatchObject({ services: [], village: '湖東里', townCode: codeOf('士湖區') });
    expect(codes(outcome)).toEqual(
      expect.arrayContaining(['quotes_removed', 'town_script', 'point_missing']),
    );
  });

  it('have one key in both versions of a list, whatever became of address and point', () => {
    const [older] = importing('neighbourhood-stations')(station);
    const [newer] = importing('neighbourhood-stations')({
      ...station,
      行政區: '士湖區',
      據點地址: '臺海市士湖區湖東里湖東路7、9號',
      lat: '23.001',
      lon: '120.001',
    });
    const [elsewhere] = importing('neighbourhood-stations')({ ...station, 里別: '湖西里' });
    expect(provider(newer).externalKey).toBe(provider(older).externalKey);
    expect(provider(elsewhere).externalKey).not.toBe(provider(older).externalKey);
  });

  it('may share a point, but a repeated name and address is merged into its first row', () => {
    const point = { 據點類型: '4-5時段', 行政區: '東埔區', 里別: '埔心里', lat: '23', lon: '120.3' };
    const [first, neighbour, again] = importing('community-points')(
      { ...point, 據點名稱: '埔心社', 據點地址: '臺海市東埔區埔心路1號' },
      { ...point, 據點名稱: '埔心學堂', 據點地址: '臺海市東埔區埔心路1號' },
      { ...point, 據點名稱: '埔 心社', 據點地址: '「台海市東埔区埔心路１號' },
    );
    expect([first?.kind, neighbour?.kind]).toEqual(['taken', 'taken']);
    expect(again).toMatchObject({
      kind: 'merged',
      row: 3,
      intoRow: 1,
      externalKey: provider(first).externalKey,
    });
  });

  it('believes the district column when the address names another one, and says so', () => {
    const [outcome] = importing('community-points-register')({
      '鄉/鎮/市/區': '東埔區',
      申請單位名稱: '埔心社',
      地址: '臺海市士湖區湖東路1號',
      '服務起始日(核定日期)': '095/11/12',
    });
    expect(provider(outcome)).toMatchObject({ townCode: codeOf('東埔區'), licensedOn: '2006-11-12' });
    expect(codes(outcome)).toContain('town_differs');
  });
});

describe('refusals', () => {
  it.each([
    ['name_missing', '機構名稱', { ...home, 機構名稱: ' 「」 ' }],
    ['address_missing', '地址', { ...home, 地址: '' }],
    ['text_too_long', '地址', { ...home, 地址: '路'.repeat(301) }],
  ])('%s', (code, column, cells) => {
    const [outcome] = importing('care-homes')(cells);
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { row: 1, column, code } });
  });

  it('trusts nothing in a row whose cells do not match the header', () => {
    const list = new ListImport(mappingNamed('care-homes')!, city);
    const outcome = list.read({ rowNumber: 4, cells: home, misaligned: true });
    expect(outcome).toMatchObject({
      kind: 'refused',
      refusal: { row: 4, column: '', code: 'cells_misaligned' },
    });
  });

  it('leaves out an evaluation that no field could hold', () => {
    const [outcome] = importing('multi-function-care')({
      單位名稱: '小嶺社區長照機構',
      行政區: '華嶺區',
      地址: '嶺下街9號',
      評鑑結果: '合'.repeat(400),
    });
    expect(provider(outcome).evaluation).toBeNull();
    expect(codes(outcome)).toContain('text_dropped');
  });
});
