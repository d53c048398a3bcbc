import { type LocalDate } from './formats';
import { type MenuDish } from './meals';
import {
  type BedKind,
  type BedState,
  type CaregiverState,
  type CertificateKind,
  type MealTime,
  type Sex,
  type SexRule,
} from './vocabulary';

/** A bed as a list tells it; what the list does not say stays as it is. */
export interface BedOfList {
  /** Null where the room's number tells it. */
  readonly floor?: string | null | undefined;
  readonly room: string;
  readonly number: string;
  readonly kind: BedKind;
  readonly sexRule?: SexRule | undefined;
  readonly state?: BedState | undefined;
}

/** A dish of a meal as a list tells it; the same name on one menu is the same dish. */
export interface ListedDish extends MenuDish {
  readonly date: LocalDate;
  readonly meal: MealTime;
}

/** A certificate as a list tells it. Only its end is seen of a number that the system knows. */
export interface ListedCertificate {
  readonly kind: CertificateKind;
  readonly number: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Somebody who makes home visits, as a list tells it. */
export interface ListedCaregiver {
  /** The number that the system gave; null finds the person by name. */
  readonly id: string | null;
  readonly name: string;
  readonly sex: Sex;
  readonly skillMask: number;
  /** Null for wherever the service goes. */
  readonly areaTowns: readonly string[] | null;
  readonly state: CaregiverState;
  readonly certificates: readonly ListedCertificate[];
}
