export type { AreaTowns } from './area';
export type { BedCount } from './beds';
export { normaliseHeader } from './characters';
export * from './detect-mapping';
export * from './draft';
export {
  findTown,
  gazetteerFromDistricts,
  type BoundingBox,
  type DistrictRow,
  type Gazetteer,
  type GazetteerTown,
} from './gazetteer';
export * from './import-report';
export * from './list-import';
export { type Mapping } from './mapping';
export * from './mappings';
export { MEND_SENTENCES, type Mend, type MendCode, type Sentence } from './mend';
export * from './refusal';
export * from './render-report';
