import { assertNever, ok, refuse, type Result } from '@yilian/kernel';
import type { AbilityLevel, BedKind, Capability } from '@yilian/contracts';
import { readArea } from './area';
import { readBedText, readCount, sumBeds, type BedCount } from './beds';
import type { ImportedService } from './draft';
import type { Gazetteer } from './gazetteer';
import { BED_CAPABILITIES, LEVEL_MAX, type ServiceRule } from './mapping';
import type { RefusalCode, RowRefusal } from './refusal';
import type { RowReader } from './row-reader';

type Rule<From extends ServiceRule['from']> = Extract<ServiceRule, { from: From }>;
type Services = Result<readonly ImportedService[], RowRefusal>;

const UNREADABLE: RefusalCode = 'capacity_unreadable';

/** The services a row offers by one rule; a capacity that cannot be read refuses the row, a missing one is a note. */
export function readServices(rule: ServiceRule, reader: RowReader, gazetteer: Gazetteer): Services {
  switch (rule.from) {
    case 'bed_columns':
      return fromBedColumns(rule, reader);
    case 'bed_text':
      return fromBedText(rule, reader);
    case 'seats':
      return fromSeats(rule, reader);
    case 'area_text':
      return ok([fromAreaText(rule, reader, gazetteer)]);
    case 'day_care_class':
      return ok([fromDayCareClass(rule, reader)]);
    default:
      return assertNever(rule);
  }
}

function fromBedColumns(rule: Rule<'bed_columns'>, reader: RowReader): Services {
  const parts: [BedKind, number][] = [];
  let stated = 0;
  for (const [column, kind] of Object.entries(rule.columns)) {
    const cell = reader.text(column);
    const count = cell === '' ? 0 : readCount(cell);
    if (count === undefined) return refuse(reader.refusal(column, UNREADABLE));
    if (cell !== '') stated += 1;
    parts.push([kind, count]);
  }
  const total = reader.text(rule.total);
  if (stated === 0) {
    if (total !== '') return refuse(reader.refusal(rule.total, UNREADABLE));
    return ok([withoutBeds(rule.total, reader)]);
  }
  const sum = parts.reduce((before, [, count]) => before + count, 0);
  if (total !== String(sum)) reader.noteOn(rule.total)('bed_sum_differs', total, String(sum));
  return ok([residential(sumBeds(parts))]);
}

function fromBedText(rule: Rule<'bed_text'>, reader: RowReader): Services {
  const cell = reader.words(rule.column);
  if (cell === '') return ok([withoutBeds(rule.column, reader)]);
  const read = readBedText(cell);
  if (!read) return refuse(reader.refusal(rule.column, UNREADABLE));
  if (read.inWords) reader.noteOn(rule.column)('beds_from_text', cell, describe(read.beds, read.seats));
  const services: ImportedService[] = [];
  if (Object.keys(read.beds).length > 0 || read.seats === null) services.push(residential(read.beds));
  if (read.seats !== null) services.push(dayCare(read.seats, []));
  return ok(services);
}

function fromSeats(rule: Rule<'seats'>, reader: RowReader): Services {
  const cell = reader.text(rule.column);
  if (cell === '') {
    reader.noteOn(rule.column)('capacity_not_stated', cell, null);
    return ok([dayCare(null, [])]);
  }
  const seats = readCount(cell);
  return seats === undefined ? refuse(reader.refusal(rule.column, UNREADABLE)) : ok([dayCare(seats, [])]);
}

function fromAreaText(rule: Rule<'area_text'>, reader: RowReader, gazetteer: Gazetteer): ImportedService {
  const cell = reader.words(rule.column);
  const areaTowns = readArea(cell, gazetteer, reader.noteOn(rule.column));
  return { kind: 'home_care', areaTowns, capabilities: named(rule.words, cell), levelMax: null };
}

function fromDayCareClass(rule: Rule<'day_care_class'>, reader: RowReader): ImportedService {
  const cell = reader.text(rule.column);
  return dayCare(null, [...rule.capabilities, ...named(rule.words, cell)]);
}

const named = (words: Readonly<Record<string, Capability>>, cell: string): Capability[] =>
  Object.entries(words).flatMap(([word, capability]) => (cell.includes(word) ? [capability] : []));

const dayCare = (seats: number | null, capabilities: readonly Capability[]): ImportedService => ({
  kind: 'day_care',
  seats,
  capabilities,
  levelMax: null,
});

function withoutBeds(column: string, reader: RowReader): ImportedService {
  reader.noteOn(column)('capacity_not_stated', '', null);
  return { kind: 'residential', beds: null, capabilities: [], levelMax: null };
}

function residential(beds: BedCount): ImportedService {
  const kinds = Object.keys(beds) as BedKind[];
  const levels = kinds.map((kind) => LEVEL_MAX[kind]).filter((level) => level !== null);
  return {
    kind: 'residential',
    beds,
    capabilities: kinds.flatMap((kind) => BED_CAPABILITIES[kind]),
    levelMax: levels.length === 0 ? null : (Math.max(...levels) satisfies AbilityLevel),
  };
}

const describe = (beds: BedCount, seats: number | null): string =>
  [...Object.entries(beds), ...(seats === null ? [] : [['seats', seats] as const])]
    .map(([kind, count]) => `${kind} ${String(count)}`)
    .join(', ');
