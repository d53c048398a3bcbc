import type { Point } from '@yilian/kernel';
import { findTown, nearestTowns, townsLike, townStem, type Gazetteer, type GazetteerTown } from './gazetteer';
import type { Note } from './mend';

/** How many of the towns nearest to a point may support the reading of a misread name. */
const WITNESSES = 3;

/**
 * The town a cell names. A misread name is accepted only if exactly one town differs in a single character and, when the
 * row has a point, lies near it; otherwise the field stays empty.
 */
export function readTown(
  text: string,
  gazetteer: Gazetteer,
  point: Point | null,
  note: Note,
): GazetteerTown | undefined {
  const town = findTown(gazetteer, text);
  if (town) {
    if (!isStandard(town, text)) note('town_script', text, town.names[0]);
    return town;
  }
  const [only, ...others] = townsLike(gazetteer, text);
  if (!only || others.length > 0 || !isNear(only, gazetteer, point)) {
    note('town_unknown', text, null);
    return undefined;
  }
  note('town_misread', text, only.names[0]);
  return only;
}

/** A name without its suffix is not a fault: lists of areas write it so. */
const isStandard = (town: GazetteerTown, text: string): boolean =>
  text === town.names[0] || text === townStem(town.names[0]);

const isNear = (town: GazetteerTown, gazetteer: Gazetteer, point: Point | null): boolean =>
  point === null || nearestTowns(gazetteer, point, WITNESSES).includes(town);
