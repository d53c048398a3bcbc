import { type ListShape } from './list-shape';
import { type CellChange } from './planned-line';

/** Which cells differ, as both would be written out. */
export function changesBetween<Item>(shape: ListShape<Item>, from: Item, to: Item): CellChange[] {
  const [before, after] = [shape.cells(from), shape.cells(to)];
  return shape.columns.flatMap(({ key }, index) =>
    before[index] === after[index] ? [] : [{ column: key, from: before[index]!, to: after[index]! }],
  );
}
