import { type HeldRecord } from '@yilian/contracts';
import { type Tx } from '../database/tx';

/** Some records of a copy; `next` is where the rest begins, null when nothing is left. */
export interface CopiedPart {
  readonly records: readonly HeldRecord[];
  readonly next: string | null;
}

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

  /** The copy part by part from `after` on, so that much of it never stands in memory. Who keeps little gives it at once. */
  async copyPart(tx: Tx, olderPersonId: string, after: string | null): Promise<CopiedPart> {
    return { records: after === null ? await this.copy(tx, olderPersonId) : [], next: null };
  }

  /** Empties what is personal; what the law demands stays without identity. Doing it twice does nothing more. */
  abstract erase(tx: Tx, olderPersonId: string): Promise<void>;

  /** True while something runs that cannot go on without the data. */
  abstract isInUse(tx: Tx, olderPersonId: string): Promise<boolean>;
}

/** A holder of much, which gives it part by part. */
export abstract class PagedDataHolder extends PersonalDataHolder {
  abstract override copyPart(tx: Tx, olderPersonId: string, after: string | null): Promise<CopiedPart>;

  async copy(tx: Tx, olderPersonId: string): Promise<readonly HeldRecord[]> {
    const all: HeldRecord[] = [];
    let part = await this.copyPart(tx, olderPersonId, null);
    all.push(...part.records);
    while (part.next !== null) {
      part = await this.copyPart(tx, olderPersonId, part.next);
      all.push(...part.records);
    }
    return all;
  }
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
