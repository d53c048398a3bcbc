import { ok, refuse, type Result } from '@yilian/kernel';
import type { FeatureAnswers, LocalDate, Ownership } from '@yilian/contracts';
import type { ImportedProvider, ImportedService, ListRow, RowOutcome } from './draft';
import { externalKeyOf } from './external-key';
import type { Gazetteer } from './gazetteer';
import { OWNERSHIP_WORDS, type FeatureRule, type Mapping } from './mapping';
import { readPlace } from './place';
import type { RowRefusal } from './refusal';
import { readRocDate } from './roc-date';
import { isTooLong, RowReader } from './row-reader';
import { readServices } from './services';

/**
 * Reads the rows of one file. It remembers which providers the file already gave, so one list takes one `ListImport`; a
 * repeated provider is merged into its first row, which stands.
 */
export class ListImport {
  private readonly firstRows = new Map<string, number>();

  constructor(
    private readonly mapping: Mapping,
    private readonly gazetteer: Gazetteer,
  ) {}

  /** What becomes of one row; never throws, whatever the cells hold. */
  read(row: ListRow): RowOutcome {
    const reader = new RowReader(row);
    const read = this.provider(row, reader);
    const about = { row: row.rowNumber, mends: reader.mends };
    if (!read.ok) return { ...about, kind: 'refused', refusal: read.refusal };
    const { externalKey } = read.value;
    const intoRow = this.firstRows.get(externalKey);
    if (intoRow !== undefined) return { ...about, kind: 'merged', intoRow, externalKey };
    this.firstRows.set(externalKey, row.rowNumber);
    return { ...about, kind: 'taken', provider: read.value };
  }

  private provider(row: ListRow, reader: RowReader): Result<ImportedProvider, RowRefusal> {
    const { columns, identifiedBy, list } = this.mapping;
    if (row.misaligned) return refuse(reader.refusal('', 'cells_misaligned'));
    const name = requiredText(reader, columns.name, 'name_missing');
    if (!name.ok) return name;
    const address = requiredText(reader, columns.address, 'address_missing');
    if (!address.ok) return address;
    const services = this.services(reader);
    if (!services.ok) return services;

    const village = reader.optionalText(columns.village);
    const key = identifiedBy === 'village' ? (village ?? address.value) : address.value;
    return ok({
      ...readPlace(
        { mapping: this.mapping, reader, gazetteer: this.gazetteer },
        { name: name.value, address: address.value },
      ),
      externalKey: externalKeyOf(this.mapping, name.value, key),
      list,
      phone: reader.asGiven(columns.phone),
      village,
      licensedOn: readDate(reader, columns.licensedOn),
      ownership: readOwnership(reader, this.mapping.ownership),
      features: readFeatures(reader, this.mapping.features),
      evaluation: readEvaluation(reader, columns.evaluation),
      services: services.value,
    });
  }

  private services(reader: RowReader): Result<readonly ImportedService[], RowRefusal> {
    const services: ImportedService[] = [];
    for (const rule of this.mapping.services) {
      const read = readServices(rule, reader, this.gazetteer);
      if (!read.ok) return read;
      services.push(...read.value);
    }
    return ok(services);
  }
}

function requiredText(
  reader: RowReader,
  column: string,
  missing: 'name_missing' | 'address_missing',
): Result<string, RowRefusal> {
  const text = reader.text(column);
  if (text === '') return refuse(reader.refusal(column, missing));
  return isTooLong(text) ? refuse(reader.refusal(column, 'text_too_long')) : ok(text);
}

function readDate(reader: RowReader, column: string | undefined): LocalDate | null {
  const text = reader.text(column);
  if (column === undefined || text === '') return null;
  const date = readRocDate(text);
  if (date === undefined) reader.noteOn(column)('date_unreadable', text, null);
  return date ?? null;
}

function readOwnership(reader: RowReader, source: Mapping['ownership']): Ownership | null {
  if ('all' in source) return source.all;
  const word = reader.text(source.column);
  const known = Object.hasOwn(OWNERSHIP_WORDS, word) ? OWNERSHIP_WORDS[word] : undefined;
  if (known === undefined && word !== '') reader.noteOn(source.column)('ownership_unknown', word, null);
  return known ?? null;
}

/** Null for a list that says nothing of the kind. */
function readFeatures(reader: RowReader, rules: readonly FeatureRule[] | undefined): FeatureAnswers | null {
  if (!rules) return null;
  const answers = rules.flatMap(({ column, feature, words }) => {
    const cell = reader.words(column);
    const word = Object.keys(words).find((one) => cell.includes(one));
    return word === undefined ? [] : [[feature, words[word]!] as const];
  });
  return Object.fromEntries(answers);
}

/** A leading tick (`V`) says that the service may be bought and a star that there was no evaluation yet: not results. */
function readEvaluation(reader: RowReader, column: string | undefined): string | null {
  const words = reader.optionalWords(column)?.replace(/^[V*]\s*/u, '') ?? '';
  return words === '' || words === '尚未評鑑' ? null : words;
}
