/** Where an arrow key leads from a tile: its neighbour in the list, or the nearest one in the row above or below. */
export function nextTile(
  tiles: readonly HTMLElement[],
  from: HTMLElement,
  key: string,
): HTMLElement | undefined {
  const at = tiles.indexOf(from);
  if (at < 0) return undefined;
  switch (key) {
    case 'ArrowRight':
      return tiles[at + 1];
    case 'ArrowLeft':
      return tiles[at - 1];
    case 'Home':
      return tiles[0];
    case 'End':
      return tiles.at(-1);
    case 'ArrowDown':
      return inRow(tiles.slice(at + 1), from);
    case 'ArrowUp':
      return inRow(tiles.slice(0, at).reverse(), from);
    default:
      return undefined;
  }
}

/** The tile of the next other row that lies most under (or over) the one the key was pressed on. */
function inRow(tiles: readonly HTMLElement[], from: HTMLElement): HTMLElement | undefined {
  const own = from.getBoundingClientRect();
  const row = tiles.find((tile) => Math.abs(tile.getBoundingClientRect().top - own.top) > 1);
  if (!row) return undefined;
  const { top } = row.getBoundingClientRect();
  const distance = (tile: HTMLElement): number => Math.abs(tile.getBoundingClientRect().left - own.left);
  return tiles
    .filter((tile) => Math.abs(tile.getBoundingClientRect().top - top) <= 1)
    .reduce((best, tile) => (distance(tile) < distance(best) ? tile : best));
}
