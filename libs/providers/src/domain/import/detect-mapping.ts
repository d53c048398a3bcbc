import { refuse, ok, type Result } from '@yilian/kernel';
import type { Mapping } from './mapping';
import { MAPPINGS, type MappingName } from './mappings';

/** A mapping that fits a file in part. */
export interface NearMapping {
  readonly name: MappingName;
  /** Columns of the published format that the file does not have. */
  readonly missing: readonly string[];
}

const NEAR_ENOUGH = 0.5;

/**
 * Proposes the mapping whose published columns all stand in the file; of several, the one with the most columns. Otherwise
 * refuses with the near ones (at least half of the columns), nearest first.
 */
export function detectMapping(
  headers: readonly string[],
): Result<Mapping<MappingName>, readonly NearMapping[]> {
  const [best] = MAPPINGS.filter((mapping) => missingHeaders(mapping, headers).length === 0).toSorted(
    (a, b) => b.headers.length - a.headers.length,
  );
  if (best) return ok(best);
  const near = MAPPINGS.map((mapping) => ({ mapping, missing: missingHeaders(mapping, headers) }))
    .filter(({ mapping, missing }) => missing.length <= mapping.headers.length * NEAR_ENOUGH)
    .toSorted(
      (a, b) => a.missing.length / a.mapping.headers.length - b.missing.length / b.mapping.headers.length,
    )
    .map(({ mapping, missing }) => ({ name: mapping.name, missing }));
  return refuse(near);
}

const missingHeaders = (mapping: Mapping, headers: readonly string[]): string[] =>
  mapping.headers.filter((header) => !headers.includes(header));

/**
 * Columns a chosen mapping reads and the file lacks; empty when the import may start. Columns of points may be missing.
 */
export function missingColumns(mapping: Mapping, headers: readonly string[]): string[] {
  const ofServices = mapping.services.flatMap((rule) =>
    rule.from === 'bed_columns' ? [...Object.keys(rule.columns), rule.total] : [rule.column],
  );
  const ofOwnership = 'column' in mapping.ownership ? [mapping.ownership.column] : [];
  const ofFeatures = (mapping.features ?? []).map(({ column }) => column);
  return [...Object.values(mapping.columns), ...ofOwnership, ...ofFeatures, ...ofServices].filter(
    (header) => !headers.includes(header),
  );
}
