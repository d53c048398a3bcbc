import type { AbilityLevel, Capability, FeatureAnswers, LocalDate, Ownership } from '@yilian/contracts';
import type { Point } from '@yilian/kernel';
import type { AreaTowns } from './area';
import type { BedCount } from './beds';
import type { Mend } from './mend';
import type { RowRefusal } from './refusal';

interface AnyService {
  readonly capabilities: readonly Capability[];
  /** Highest ability level taken, or null where the list does not say. */
  readonly levelMax: AbilityLevel | null;
}

/** One service of an imported provider. Numbers that the list does not give are null, never zero. */
export type ImportedService =
  | (AnyService & { readonly kind: 'residential'; readonly beds: BedCount | null })
  | (AnyService & { readonly kind: 'day_care'; readonly seats: number | null })
  | (AnyService & { readonly kind: 'home_care'; readonly areaTowns: AreaTowns });

/** A provider as one row of a list tells it, ready to be stored. */
export interface ImportedProvider {
  /** ASCII; the same for the same name and place in every version of the list. */
  readonly externalKey: string;
  readonly list: string;
  readonly name: string;
  readonly address: string;
  /** As written, with extension; null when the list has none. */
  readonly phone: string | null;
  readonly townCode: string | null;
  readonly village: string | null;
  readonly point: Point | null;
  readonly licensedOn: LocalDate | null;
  readonly ownership: Ownership | null;
  /** What the list answers about the facility; null where it says nothing of the kind. */
  readonly features: FeatureAnswers | null;
  /** Result of the last evaluation in the words of the list. */
  readonly evaluation: string | null;
  /** Empty for a place whose list does not say what it offers. */
  readonly services: readonly ImportedService[];
}

/** What became of one row. Every row has exactly one outcome. */
export type RowOutcome = { readonly row: number; readonly mends: readonly Mend[] } & (
  | { readonly kind: 'taken'; readonly provider: ImportedProvider }
  | { readonly kind: 'merged'; readonly intoRow: number; readonly externalKey: string }
  | { readonly kind: 'refused'; readonly refusal: RowRefusal }
);

/** One row as a reader gives it. */
export interface ListRow {
  /** Data row of the list, the first is 1. */
  readonly rowNumber: number;
  /** Cells by normalised header. */
  readonly cells: Readonly<Record<string, string>>;
  /** True when the row has more or fewer cells than the header, so that nothing in it can be trusted. */
  readonly misaligned: boolean;
}
