export * from './domain/rounds/plan-round';
export * from './domain/routing';
export { type WayRules } from './domain/ways';
