import type { Mapping } from '../mapping';
import { dayCare, homeCareAgencies, multiFunctionCare } from './care';
import { careHomes, nursingHomes, publicHomes, residentialLtc } from './homes';
import { communityPoints, communityPointsRegister, neighbourhoodStations } from './places';

const ALL = [
  careHomes,
  nursingHomes,
  residentialLtc,
  publicHomes,
  homeCareAgencies,
  dayCare,
  multiFunctionCare,
  neighbourhoodStations,
  communityPoints,
  communityPointsRegister,
] as const;

export type MappingName = (typeof ALL)[number]['name'];

/** Every list that can be imported. */
export const MAPPINGS: readonly Mapping<MappingName>[] = ALL;

/** The mapping with this name, or undefined. */
export const mappingNamed = (name: string): Mapping<MappingName> | undefined =>
  MAPPINGS.find((mapping) => mapping.name === name);
