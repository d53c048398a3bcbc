import { AreaQuery, AreaStore } from '@yilian/accounts';
import { UnitOfWork } from '@yilian/platform';
import { type DistrictRow, type Gazetteer, gazetteerFromDistricts, readListRows } from '@yilian/providers';
import { UsageError } from '../command';
import { type INestApplicationContext } from '@nestjs/common';

/** A file of districts, and what it does not say itself. */
export interface GazetteerFile {
  /** CSV with the columns district, lon, lat and area_km2. */
  readonly path: string;
  /** The names of the city as addresses write it, the standard one first. */
  readonly cityNames: readonly [string, ...string[]];
  /** 5 digits in front of the invented town codes. */
  readonly codePrefix: string;
}

/** Reads the districts and enters them as towns, so that officers and statistics know them as well. */
export async function gazetteerOfFile(app: INestApplicationContext, file: GazetteerFile): Promise<Gazetteer> {
  const districts: DistrictRow[] = [];
  for await (const { cells } of readListRows(file.path)) districts.push(districtOf(cells));
  const gazetteer = gazetteerFromDistricts(districts, file);
  await app.get(UnitOfWork).write(async (tx) =>
    app.get(AreaStore).put(
      tx,
      gazetteer.towns.map(({ code, names: [name], point }) => ({
        code,
        kind: 'town',
        parentCode: null,
        nameZh: name,
        nameEn: name,
        ...point,
        population: null,
      })),
    ),
  );
  return gazetteer;
}

function districtOf(cells: Readonly<Record<string, string>>): DistrictRow {
  const number = (column: string): number => {
    const value = Number(cells[column] ?? '');
    if (!cells[column] || !Number.isFinite(value)) {
      throw new UsageError(`the gazetteer needs a number in column ${column}`);
    }
    return value;
  };
  const name = cells['district'];
  if (!name) throw new UsageError('the gazetteer needs a name in column district');
  return { name, lng: number('lon'), lat: number('lat'), areaKm2: number('area_km2') };
}

/** Degrees that the city reaches beyond the centres of its towns. */
const MARGIN = 0.2;

/** The towns that the system knows already. @throws UsageError when it knows none with a place. */
export async function gazetteerOfAreas(app: INestApplicationContext): Promise<Gazetteer> {
  const areas = await app.get(AreaQuery).cityAndTowns();
  const city = areas.find((area) => area.kind === 'city');
  const towns = areas.flatMap(({ kind, code, nameZh, lng, lat }) =>
    kind === 'town' && lng !== null && lat !== null
      ? [{ code, names: [nameZh] as const, point: { lng, lat } }]
      : [],
  );
  if (towns.length === 0) throw new UsageError('no towns are known: give a file with --gazetteer');
  const lngs = towns.map(({ point }) => point.lng);
  const lats = towns.map(({ point }) => point.lat);
  return {
    cityNames: [city?.nameZh ?? ''],
    towns,
    boundingBox: {
      west: Math.min(...lngs) - MARGIN,
      south: Math.min(...lats) - MARGIN,
      east: Math.max(...lngs) + MARGIN,
      north: Math.max(...lats) + MARGIN,
    },
  };
}
