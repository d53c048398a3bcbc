import { type INestApplicationContext } from '@nestjs/common';
import { CreateCapacity } from '@yilian/capacity';
import { type Config } from '@yilian/config';
import { CONFIG, type Tx } from '@yilian/platform';
import {
  detectMapping,
  type Gazetteer,
  type ImportedProvider,
  ImportProviders,
  ImportReport,
  type ImportSummary,
  type ListedCapacity,
  ListImport,
  localDate,
  type Mapping,
  mappingNamed,
  MAPPINGS,
  missingColumns,
  readListHeaders,
  readListRows,
} from '@yilian/providers';
import { UsageError } from '../command';
import { bedsToAdd, placeOf, slotsToAdd } from './listed-units';

/** Days from today on that imported day centres have seats for. */
const DAYS_AHEAD = 14;
const ROWS_PER_LINE = 200;

/** The file is not this kind of list; nothing of it was stored. */
export class RefusedFile extends Error {}

/** How a file is read. */
export interface FileOptions {
  /** Chosen by name; undefined to tell by the columns. */
  readonly mapping: string | undefined;
  readonly gazetteer: Gazetteer;
  readonly progress: (line: string) => void;
}

/** What became of a file. */
export interface ImportedFile {
  readonly report: ImportReport;
  readonly summary: ImportSummary;
}

/**
 * Imports one file, whole or not at all; a second time it changes nothing.
 * @throws RefusedFile, UnreadableList, or the system's error when the file cannot be opened.
 */
export async function importFile(
  app: INestApplicationContext,
  path: string,
  options: FileOptions,
): Promise<ImportedFile> {
  const mapping = mappingFor(await readListHeaders(path), options.mapping);
  const report = new ImportReport(mapping.list, mapping.name);
  const rows = takenRows(path, mapping, report, options);
  const summary = await app.get(ImportProviders).execute(rows, {
    demo: false,
    onServices: async (tx, services) => enterUnits(app, tx, services),
  });
  return { report, summary };
}

/** The providers of a file as they are read; every row is accounted for in the report. */
async function* takenRows(
  path: string,
  mapping: Mapping,
  report: ImportReport,
  { gazetteer, progress }: FileOptions,
): AsyncGenerator<ImportedProvider> {
  const list = new ListImport(mapping, gazetteer);
  for await (const row of readListRows(path)) {
    const outcome = list.read(row);
    report.add(outcome);
    if (report.rowsIn % ROWS_PER_LINE === 0) progress(`${report.rowsIn} rows read`);
    if (outcome.kind === 'taken') yield outcome.provider;
  }
  progress(`${report.rowsIn} rows read, storing ${report.taken} providers`);
}

async function enterUnits(
  app: INestApplicationContext,
  tx: Tx,
  services: readonly ListedCapacity[],
): Promise<void> {
  const capacity = app.get(CreateCapacity);
  const known = await knownPlaces(
    tx,
    services.map(({ serviceId }) => serviceId),
  );
  const beds = services.flatMap((one) => bedsToAdd(one, known));
  if (beds.length > 0) await capacity.beds(tx, beds);
  const [clock] = await tx.query<{ now: Date }>('SELECT now(3) AS now');
  const today = localDate(clock!.now.getTime(), app.get<Config>(CONFIG).process.CITY_TIME_ZONE);
  const slots = services.flatMap((one) => slotsToAdd(one, today, DAYS_AHEAD));
  if (slots.length > 0) await capacity.slots(tx, slots);
}

async function knownPlaces(tx: Tx, serviceIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ serviceId: string; room: string; number: string }>(
    'SELECT service_id AS serviceId, room, number FROM bed WHERE service_id IN (?)',
    [serviceIds],
  );
  return new Set(rows.map(placeOf));
}

function mappingFor(headers: readonly string[], name: string | undefined): Mapping {
  if (name === undefined) {
    const found = detectMapping(headers);
    if (found.ok) return found.value;
    const near = found.refusal.map((one) => `${one.name} (lacks ${one.missing.join(', ')})`);
    throw new RefusedFile(['no known list has these columns', ...near].join('; near: '));
  }
  const mapping = mappingNamed(name);
  if (!mapping) {
    throw new UsageError(`no mapping ${name}; there are ${MAPPINGS.map((one) => one.name).join(', ')}`);
  }
  const missing = missingColumns(mapping, headers);
  if (missing.length > 0) throw new RefusedFile(`the file lacks the columns ${missing.join(', ')}`);
  return mapping;
}
