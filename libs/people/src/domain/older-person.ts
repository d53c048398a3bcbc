import { type AbilityLevel, type Capability, type Category, type Contact, type Sex } from '@yilian/contracts';
import { type Point } from '@yilian/kernel';

/** What matching, statistics and forms know of an older person: nothing that names one. */
export interface Profile {
  readonly townCode: string;
  readonly communityCode: string | null;
  /** Rounded to about 100 m; null = unknown. */
  readonly point: Point | null;
  readonly sex: Sex;
  readonly birthYear: number;
  /** Null = not assessed. */
  readonly abilityLevel: AbilityLevel | null;
  readonly assessedOn: string | null;
  readonly categories: readonly Category[];
  readonly needs: readonly Capability[];
}

/** An older person as written down. */
export interface PersonDraft extends Profile {
  readonly contact: Contact;
  readonly notes: string;
}

/** A stored person; `version` goes up with every change. */
export interface OlderPerson extends PersonDraft {
  readonly id: string;
  readonly version: number;
  /** The level comes from a confirmed assessment; else the family stated it. */
  readonly levelAssessed: boolean;
}

const GRID = 1_000;

/** Rounds to a thousandth of a degree, about 100 m: near enough for a choice of services, too coarse for a door. */
export const roundPoint = ({ lng, lat }: Point): Point => ({
  lng: Math.round(lng * GRID) / GRID,
  lat: Math.round(lat * GRID) / GRID,
});
