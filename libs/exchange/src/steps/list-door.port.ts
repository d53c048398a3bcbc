import { type Reader, type Tx } from '@yilian/platform';
import { type CellChange } from '../domain/planned-line';
import { type NoteCode } from '../domain/notes';

/** Whose list it is. */
export interface ListPlace {
  readonly serviceId: string;
  readonly providerId: string;
  /** The city's date. */
  readonly today: string;
}

/** What a line would do, and what its owner needs to do it. */
export type Decided =
  | { readonly outcome: 'same' }
  | { readonly outcome: 'added' | 'changed'; readonly changes: readonly CellChange[] }
  | { readonly outcome: 'refused'; readonly column: string; readonly code: NoteCode };

/** A list as its owner has it, for one import. */
export interface OpenList<Item, Decision extends Decided = Decided> {
  decide(item: Item): Decision;
  write(tx: Tx, decisions: readonly Decision[]): Promise<void>;
  /** What the owner has and no line spoke of. */
  missing(): Iterable<string>;
}

/** The front door of whoever owns a list: capacity has the beds, providers the staff, meals the menus. */
export interface ListDoor<Item> {
  /** Everything, as it is written out. */
  all(reader: Reader, place: ListPlace): Promise<readonly Item[]>;
  open(tx: Tx, place: ListPlace): Promise<OpenList<Item>>;
}
