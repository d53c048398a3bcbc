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
  let best: { readonly tile: HTMLElement; readonly top: number; readonly away: number } | undefined;
  for (const tile of tiles) {
    const { top, left } = tile.getBoundingClientRect();
    if (Math.abs(top - own.top) <= 1) continue;
    if (best && Math.abs(top - best.top) > 1) break;
    const away = Math.abs(left - own.left);
    if (!best || away < best.away) best = { tile, top, away };
  }
  return best?.tile;
}
