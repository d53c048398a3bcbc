import { createReadStream, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  detectMapping,
  gazetteerFromDistricts,
  ImportReport,
  ListImport,
  type Gazetteer,
  type ImportedProvider,
} from '../domain/import';
import { csvCells } from './csv-cells.adapter';
import { listRows, readListHeaders, readListRows } from './list-file.adapter';

const FOLDER = resolve(__dirname, '../../../../../shared/data/taipei-2025');
const present = existsSync(FOLDER);
const title = present
  ? 'published lists'
  : 'published lists: skipped, ../shared/data/taipei-2025 is not there';

interface Imported {
  readonly mapping: string;
  readonly report: ImportReport;
  readonly providers: readonly ImportedProvider[];
}

async function gazetteer(): Promise<Gazetteer> {
  const rows = [];
  for await (const { cells } of listRows(csvCells(createReadStream(join(FOLDER, 'districts.csv'))))) {
    rows.push({
      name: cells['district']!,
      lng: Number(cells['lon']),
      lat: Number(cells['lat']),
      areaKm2: Number(cells['area_km2']),
    });
  }
  return gazetteerFromDistricts(rows, { cityNames: ['臺北市', '台北市'], codePrefix: '99000' });
}

async function importList(file: string): Promise<Imported> {
  const path = join(FOLDER, file);
  const mapping = detectMapping(await readListHeaders(path));
  if (!mapping.ok) throw new Error(`No mapping fits ${file}: ${JSON.stringify(mapping.refusal)}`);
  const list = new ListImport(mapping.value, await gazetteer());
  const report = new ImportReport(mapping.value.list, mapping.value.name);
  const providers: ImportedProvider[] = [];
  for await (const row of readListRows(path)) {
    const outcome = list.read(row);
    report.add(outcome);
    if (outcome.kind === 'taken') providers.push(outcome.provider);
  }
  return { mapping: mapping.value.name, report, providers };
}

const beds = (providers: readonly ImportedProvider[]): number =>
  providers
    .flatMap(({ services }) => services)
    .flatMap((service) => (service.kind === 'residential' ? Object.values(service.beds ?? {}) : []))
    .reduce((sum, count) => sum + count, 0);

const seats = (providers: readonly ImportedProvider[]): number =>
  providers
    .flatMap(({ services }) => services)
    .reduce((sum, service) => sum + (service.kind === 'day_care' ? (service.seats ?? 0) : 0), 0);

(present ? describe : describe.skip)(title, () => {
  test.each([
    ['care-homes.csv', 'care-homes', 94],
    ['nursing-homes.csv', 'nursing-homes', 18],
    ['residential-ltc.csv', 'residential-ltc', 11],
    ['public-homes.tsv', 'public-homes', 3],
    ['home-care-agencies.csv', 'home-care-agencies', 171],
    ['day-care.csv', 'day-care', 14],
    ['multi-function-care.csv', 'multi-function-care', 11],
    ['neighbourhood-stations-a.csv', 'neighbourhood-stations', 292],
    ['neighbourhood-stations-b.csv', 'neighbourhood-stations', 291],
    ['community-points.csv', 'community-points', 505],
    ['community-points-register.csv', 'community-points-register', 457],
  ])('%s is recognised and every row is taken', async (file, mapping, rows) => {
    const imported = await importList(file);
    expect(imported.mapping).toBe(mapping);
    expect(imported.report).toMatchObject({ rowsIn: rows, taken: rows, merged: [], refused: [] });
  });

  test('beds and seats add up to what the lists state', async () => {
    const capacity = async (file: string): Promise<[number, number]> => {
      const { providers } = await importList(file);
      return [beds(providers), seats(providers)];
    };
    expect(await capacity('care-homes.csv')).toEqual([5192, 0]);
    expect(await capacity('nursing-homes.csv')).toEqual([1144, 0]);
    expect(await capacity('residential-ltc.csv')).toEqual([727, 16]);
    expect(await capacity('public-homes.tsv')).toEqual([970, 0]);
    expect(await capacity('day-care.csv')).toEqual([0, 445]);
  });

  test('misread districts are resolved, and only addresses in other cities have none', async () => {
    const dayCare = await importList('day-care.csv');
    expect(dayCare.report.mends.get('town_misread')).toBe(5);
    expect(dayCare.report.mends.get('town_unknown')).toBeUndefined();
    const agencies = await importList('home-care-agencies.csv');
    expect(agencies.report.mends.get('town_elsewhere')).toBe(22);
    expect(agencies.providers.filter(({ townCode }) => townCode === null)).toHaveLength(22);
    expect(agencies.report.mends.get('not_contracted')).toBe(11);
    expect(agencies.report.mends.get('area_unknown')).toBeUndefined();
  });

  test('points: six rows of the register have none, one lies outside the city', async () => {
    const { report } = await importList('community-points-register.csv');
    expect(report).toMatchObject({ withoutPoint: 7, outsideCity: 1 });
    expect(report.mends.get('point_missing')).toBe(6);
  });

  test('the second version of the stations names the same providers, but for one that left', async () => {
    const keys = async (file: string): Promise<Set<string>> =>
      new Set((await importList(file)).providers.map(({ externalKey }) => externalKey));
    const [a, b] = [await keys('neighbourhood-stations-a.csv'), await keys('neighbourhood-stations-b.csv')];
    expect([a.size, b.size]).toEqual([292, 291]);
    expect([...b].filter((key) => !a.has(key))).toEqual([]);
  });
});
