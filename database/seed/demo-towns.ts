/** A town or street of the demo city. */
export interface DemoTown {
  /** 9 digits. */
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Census of 2020; null where none was counted. */
  readonly population: number | null;
  /** Near the centre, degrees to two decimals. */
  readonly lng: number;
  readonly lat: number;
}

type Line = readonly [
  code: string,
  nameZh: string,
  nameEn: string,
  population: number | null,
  lng: number,
  lat: number,
];

/** Dongguan: the towns as the census of 2020 names them. Everything else in the demo city is invented. */
const LINES: readonly Line[] = [
  ['441900003', '东城街道', 'Dongcheng', 597_192, 113.79, 23.02],
  ['441900004', '南城街道', 'Nancheng', 418_288, 113.73, 22.98],
  ['441900005', '万江街道', 'Wanjiang', 328_856, 113.7, 23.05],
  ['441900006', '莞城街道', 'Guancheng', 173_957, 113.75, 23.04],
  ['441900101', '石碣镇', 'Shijie', 282_255, 113.79, 23.11],
  ['441900102', '石龙镇', 'Shilong', 144_762, 113.86, 23.11],
  ['441900103', '茶山镇', 'Chashan', 219_333, 113.87, 23.06],
  ['441900104', '石排镇', 'Shipai', 235_194, 113.95, 23.09],
  ['441900105', '企石镇', 'Qishi', 169_396, 114.04, 23.07],
  ['441900106', '横沥镇', 'Hengli', 278_858, 113.97, 23.03],
  ['441900107', '桥头镇', 'Qiaotou', 207_294, 114.09, 23.02],
  ['441900108', '谢岗镇', 'Xiegang', 106_152, 114.17, 22.95],
  ['441900109', '东坑镇', 'Dongkeng', 187_877, 113.93, 23.0],
  ['441900110', '常平镇', 'Changping', 444_894, 114.02, 22.97],
  ['441900111', '寮步镇', 'Liaobu', 513_090, 113.86, 23.0],
  ['441900112', '樟木头镇', 'Zhangmutou', 173_875, 114.09, 22.9],
  ['441900113', '大朗镇', 'Dalang', 556_778, 113.93, 22.94],
  ['441900114', '黄江镇', 'Huangjiang', 283_426, 113.99, 22.86],
  ['441900115', '清溪镇', 'Qingxi', 344_303, 114.17, 22.85],
  ['441900116', '塘厦镇', 'Tangxia', 629_016, 114.07, 22.8],
  ['441900117', '凤岗镇', 'Fenggang', 417_430, 114.16, 22.73],
  ['441900118', '大岭山镇', 'Dalingshan', 366_101, 113.82, 22.9],
  ['441900119', '长安镇', "Chang'an", 807_391, 113.77, 22.79],
  ['441900121', '虎门镇', 'Humen', 838_144, 113.7, 22.82],
  ['441900122', '厚街镇', 'Houjie', 550_807, 113.69, 22.92],
  ['441900123', '沙田镇', 'Shatian', 210_175, 113.6, 22.89],
  ['441900124', '道滘镇', 'Daojiao', 159_502, 113.65, 22.99],
  ['441900125', '洪梅镇', 'Hongmei', 65_325, 113.6, 22.98],
  ['441900126', '麻涌镇', 'Machong', 182_416, 113.56, 23.03],
  ['441900127', '望牛墩镇', 'Wangniudun', 86_960, 113.63, 23.05],
  ['441900128', '中堂镇', 'Zhongtang', 196_890, 113.66, 23.1],
  ['441900129', '高埗镇', 'Gaobu', 169_923, 113.73, 23.1],
  ['441900401', '松山湖管委会', 'Songshanhu', 120_765, 113.88, 22.92],
  ['441900402', '虎门港管委会', 'Humengang', null, 113.57, 22.91],
  ['441900403', '东莞生态园', 'Dongguan Shengtaiyuan', null, 113.9, 23.02],
];

export const DEMO_TOWNS: readonly DemoTown[] = LINES.map(([code, nameZh, nameEn, population, lng, lat]) => ({
  code,
  nameZh,
  nameEn,
  population,
  lng,
  lat,
}));

/** The city itself. */
export const DEMO_CITY = { code: '4419', nameZh: '东莞市', nameEn: 'Dongguan' } as const;
