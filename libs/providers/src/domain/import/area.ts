import { withoutBlanks } from './characters';
import type { Gazetteer } from './gazetteer';
import type { Note } from './mend';
import { readTown } from './town';

/** Town codes that a service reaches, the whole city, or null where the list does not say. */
export type AreaTowns = readonly string[] | 'all' | null;

const NOT_CONTRACTED = '未特約';
const WHOLE_CITY = /^(?:[^、,;]{0,4}市)?全[區区市]$/u;
/** No word for "and" is listed: 和 and 及 occur in names of districts. */
const SEPARATORS = /[、,;./\s]+/u;

/** Reads a service area written as free text: `臺北市全區`, districts with or without 區, or `未特約`. */
export function readArea(text: string, gazetteer: Gazetteer, note: Note): AreaTowns {
  const plain = text.replace(/\([^()]*\)/gu, ' ').trim();
  const joined = withoutBlanks(plain);
  if (joined === '') {
    note('area_not_stated', text, null);
    return null;
  }
  if (joined === NOT_CONTRACTED) {
    note('not_contracted', text, null);
    return null;
  }
  if (WHOLE_CITY.test(joined)) return 'all';
  const towns = plain
    .split(SEPARATORS)
    .filter((name) => name !== '')
    .flatMap((name) => readTown(name, gazetteer, null, noteAs(note)) ?? []);
  return towns.length === 0 ? null : [...new Set(towns.map((town) => town.code))];
}

/** In an area an unknown name costs one entry and not the district of the provider. */
const noteAs =
  (note: Note): Note =>
  (code, from, to) =>
    note(code === 'town_unknown' ? 'area_unknown' : code, from, to);
