import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';

/** Published lists whose providers take part. The list of public homes repeats homes of the first and is left out. */
export const LISTS = [
  'care-homes.csv',
  'nursing-homes.csv',
  'residential-ltc.csv',
  'home-care-agencies.csv',
  'day-care.csv',
  'multi-function-care.csv',
  'neighbourhood-stations-a.csv',
  'neighbourhood-stations-b.csv',
  'community-points.csv',
  'community-points-register.csv',
] as const;
export const DISTRICTS = 'districts.csv';
const VILLAGES = 'villages.csv';
export const CITY_NAMES = ['臺北市', '台北市'] as const;

/** People of one age band in a village. */
interface Band {
  readonly male: number;
  readonly female: number;
}

/** Where people live, and how many older ones there are. */
export interface Village {
  readonly district: string;
  readonly lng: number;
  readonly lat: number;
  readonly from65: Band;
  readonly from75: Band;
  readonly from85: Band;
}

/** True when the folder holds a city. */
export const holdsCity = (folder: string): boolean =>
  [VILLAGES, DISTRICTS, ...LISTS].every((file) => existsSync(join(folder, file)));

/** The villages with their populations of 65 to 74, 75 to 84, and 85 years and more. */
export async function readVillages(folder: string): Promise<Village[]> {
  const villages: Village[] = [];
  const rows = createReadStream(join(folder, VILLAGES)).pipe(parse({ columns: true, bom: true }));
  for await (const row of rows as AsyncIterable<Record<string, string>>) {
    const from = (years: number): Band => ({
      male: Number(row[`pop${years}_male`]),
      female: Number(row[`pop${years}_female`]),
    });
    const less = (all: Band, older: Band): Band => ({
      male: all.male - older.male,
      female: all.female - older.female,
    });
    villages.push({
      district: row['district']!,
      lng: Number(row['lon']),
      lat: Number(row['lat']),
      from65: less(from(65), from(75)),
      from75: less(from(75), from(85)),
      from85: from(85),
    });
  }
  return villages;
}
