import type { Point } from '@yilian/kernel';
import { completeAddress, readAddressHead } from './address';
import { townStem, type Gazetteer, type GazetteerTown } from './gazetteer';
import { POINT_COLUMNS, type Mapping } from './mapping';
import { readPoint } from './point';
import type { RowReader } from './row-reader';
import { readTown } from './town';

/** Where a provider is, as far as the row and the gazetteer agree, and what that mends in its name and address. */
export interface Place {
  readonly point: Point | null;
  readonly townCode: string | null;
  readonly name: string;
  readonly address: string;
}

interface Reading {
  readonly mapping: Mapping;
  readonly reader: RowReader;
  readonly gazetteer: Gazetteer;
}

/** Reads point and district, completes the address, and takes a misread district out of the head of the name. */
export function readPlace(
  reading: Reading,
  given: { readonly name: string; readonly address: string },
): Place {
  const { mapping, reader, gazetteer } = reading;
  const point = readPoint(
    reader.text(POINT_COLUMNS.lat),
    reader.text(POINT_COLUMNS.lng),
    gazetteer,
    mapping.pointsKeptWithinKm,
    reader.noteOn(POINT_COLUMNS.lat),
  );
  const stated = reader.text(mapping.columns.town);
  const town = readRowTown(reading, stated, given.address, point);
  if (!town) return { point, townCode: null, ...given };
  return {
    point,
    townCode: town.code,
    name: mendName(reading, given.name, stated, town),
    address: mendAddress(reading, given.address, town),
  };
}

/** The district of its column; without one, or when it cannot be read, the district in the address. */
function readRowTown(
  { mapping, reader, gazetteer }: Reading,
  stated: string,
  address: string,
  point: Point | null,
): GazetteerTown | undefined {
  const { town: townColumn, address: addressColumn } = mapping.columns;
  const head = readAddressHead(address, gazetteer);
  const noteAddress = reader.noteOn(addressColumn);
  if (townColumn !== undefined && stated !== '') {
    const town = readTown(stated, gazetteer, point, reader.noteOn(townColumn));
    if (town && head.says === 'town' && head.town !== town) noteAddress('town_differs', address, address);
    if (town) return town;
  }
  if (head.says === 'town') return head.town;
  noteAddress(head.says === 'another_city' ? 'town_elsewhere' : 'town_not_stated', address, null);
  return undefined;
}

/** The same slip of the scanner often stands in the district and at the head of the name. */
function mendName({ mapping, reader }: Reading, name: string, stated: string, town: GazetteerTown): string {
  const misread = townStem(stated);
  const right = townStem(town.names[0]);
  if (stated === '' || misread === right || !name.startsWith(misread)) return name;
  const mended = right + name.slice(misread.length);
  reader.noteOn(mapping.columns.name)('name_misread', name, mended);
  return mended;
}

function mendAddress({ mapping, reader, gazetteer }: Reading, address: string, town: GazetteerTown): string {
  const mended = completeAddress(address, town, gazetteer);
  if (mended === address) return address;
  const sameLength = mended.length === address.length;
  reader.noteOn(mapping.columns.address)(sameLength ? 'town_script' : 'address_completed', address, mended);
  return mended;
}
