import type { AbilityLevel, BedKind, Capability, FacilityFeature, Ownership } from '@yilian/contracts';
import type { Sentence } from './mend';

/** How a list tells what a provider offers. Each kind of rule has one named reader in services.ts. */
export type ServiceRule =
  | {
      /** One column for each class of beds, and one for their sum. */
      readonly from: 'bed_columns';
      readonly columns: Readonly<Record<string, BedKind>>;
      readonly total: string;
    }
  | {
      /** A number of beds, or several with their classes in words; may also state seats for the day. */
      readonly from: 'bed_text';
      readonly column: string;
    }
  | {
      /** A number of people a day. */
      readonly from: 'seats';
      readonly column: string;
    }
  | {
      /** Districts an agency goes to; `words` are remarks in the cell that name a capability. */
      readonly from: 'area_text';
      readonly column: string;
      readonly words: Readonly<Record<string, Capability>>;
    }
  | {
      /** Day care whose number of seats the list does not give; `words` of the column name capabilities. */
      readonly from: 'day_care_class';
      readonly column: string;
      readonly capabilities: readonly Capability[];
      readonly words: Readonly<Record<string, Capability>>;
    };

/** A column whose words answer a question about the facility; a cell without any of them leaves it unknown. */
export interface FeatureRule {
  readonly column: string;
  readonly feature: FacilityFeature;
  readonly words: Readonly<Record<string, boolean>>;
}

/** How the columns of one published list become providers. Holds names of columns, never rows. */
export interface Mapping<Name extends string = string> {
  /** Selects the mapping (`--mapping NAME`) and is the front part of every external key. */
  readonly name: Name;
  /** Identifies the list as a source; both versions of one list have the same. */
  readonly list: string;
  readonly title: Sentence;
  /** Every column of the published format, normalised; tells lists with common columns apart. */
  readonly headers: readonly string[];
  /** Which column feeds which field. A file without `name` or `address` is not this list. */
  readonly columns: {
    readonly name: string;
    readonly address: string;
    readonly town?: string;
    readonly village?: string;
    readonly phone?: string;
    readonly licensedOn?: string;
    readonly evaluation?: string;
  };
  /** A column with the words of `OWNERSHIP_WORDS`, or what holds for the whole list. */
  readonly ownership: { readonly column: string } | { readonly all: Ownership | null };
  readonly features?: readonly FeatureRule[];
  /** What makes two rows one provider beside the name; village where addresses differ between versions. */
  readonly identifiedBy: 'address' | 'village';
  /** Kilometres beyond the city within which a point is believed. */
  readonly pointsKeptWithinKm: number;
  /** Empty for lists of places that do not say what is offered there. */
  readonly services: readonly ServiceRule[];
}

/** Columns that geocoding adds to a published list; a list without them gives providers without points. */
export const POINT_COLUMNS = { lat: 'lat', lng: 'lon' } as const;

export const OWNERSHIP_WORDS: Readonly<Record<string, Ownership>> = {
  公立: 'public',
  公設民營: 'public_privately_run',
  私立: 'private',
};

/**
 * Highest ability level a kind of bed is licensed for: 安養 homes take people up to mild disability. Dementia units are
 * licensed by diagnosis and not by level, so they say nothing.
 */
export const LEVEL_MAX: Readonly<Record<BedKind, AbilityLevel | null>> = {
  ordinary: 1,
  nursing: 4,
  dementia: null,
};

/** What the licence of a kind of bed includes: 養護 and 長照 by definition care for people with feeding tubes and catheters. */
export const BED_CAPABILITIES: Readonly<Record<BedKind, readonly Capability[]>> = {
  ordinary: [],
  nursing: ['tube_feeding', 'catheter'],
  dementia: ['dementia_care'],
};
