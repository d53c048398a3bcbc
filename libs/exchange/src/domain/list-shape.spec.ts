import { type ExchangeList, ExchangeList as Lists } from '@yilian/contracts';
import { CellReader } from './cell-reader';
import { type ListShape, placesOf } from './list-shape';
import { SHAPES } from './shapes';

const shapeOf = (list: ExchangeList): ListShape<unknown> => SHAPES[list];

describe.each(Lists.options)('the list of %s', (list) => {
  const { columns, example, read, cells } = shapeOf(list);
  const placesIn = (header: readonly string[]) => {
    const places = placesOf(columns, header);
    if (!places.ok) throw new Error(places.refusal.fault);
    return places.value;
  };

  it('reads its own example, as it was written', () => {
    const reader = new CellReader(cells(example), placesIn(columns.map(({ name }) => name.zh)));
    expect(read(reader)).toEqual(example);
    expect(reader.notes).toEqual([]);
  });

  it('finds its columns by English names, in another order, among others', () => {
    const header = ['whatever', ...columns.map(({ name }) => ` ${name.en.toUpperCase()} `).reverse()];
    const reader = new CellReader(['x', ...cells(example).reverse()], placesIn(header));
    expect(read(reader)).toEqual(example);
  });

  it('says which needed columns are missing, and which stand there twice', () => {
    const needed = columns.filter((column) => column.needed).map(({ key }) => key);
    expect(placesOf(columns, ['x'])).toMatchObject({
      refusal: { fault: 'columns_missing', columns: needed },
    });
    const names = columns.map(({ name }) => name.zh);
    expect(placesOf(columns, [...names, names[0]!])).toMatchObject({
      refusal: { fault: 'header_repeated', columns: [columns[0]!.key] },
    });
  });

  it('notes every fault of a line at once', () => {
    const reader = new CellReader(
      columns.map(() => ''),
      placesIn(columns.map(({ name }) => name.zh)),
    );
    expect(read(reader)).toBeUndefined();
    expect(reader.faults).toBeGreaterThan(1);
  });
});
