export { DiscoveryHttpModule } from './discovery-http.module';
export * from './domain/facility-index';
export * from './domain/listing';
export { Directory } from './domain/text/directory';
export { FacilityText } from './domain/text/facility-text';
export { suggest } from './domain/text/suggest';
export { Pinyin } from './pinyin.adapter';
