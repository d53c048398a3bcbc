import { type HeldRecord } from '@yilian/contracts';
import { type Tx } from '../database/tx';

/**
 * A context's answer for what it keeps about older persons: it can copy all of it and erase all of it. Every column that
 * can hold personal words is claimed by one holder; a test goes red when a new one is forgotten.
 */
export abstract class PersonalDataHolder {
  /** Names the part of a copy: `people`, `requests`. */
  abstract readonly section: string;

  /** `table.column` of everything personal that `erase` empties. */
  abstract readonly columns: readonly string[];

  /** Everything kept about the person, oldest first. */
  abstract copy(tx: Tx, olderPersonId: string): Promise<readonly HeldRecord[]>;

  /** Empties what is personal; what the law demands stays without identity. Doing it twice does nothing more. */
  abstract erase(tx: Tx, olderPersonId: string): Promise<void>;

  /** True while something runs that cannot go on without the data. */
  abstract isInUse(tx: Tx, olderPersonId: string): Promise<boolean>;
}

/** All holders of the process, in the order of a copy. */
export const PERSONAL_DATA = Symbol('personal-data');

/** Turns a row into the parts of a record: moments as ISO, unknown as null. */
export const heldRecord = (parts: Readonly<Record<string, unknown>>): HeldRecord =>
  Object.entries(parts).map(([name, value]) => ({ name, value: textOf(value) }));

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}
