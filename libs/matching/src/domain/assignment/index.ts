export { assign } from './assign';
export { assignGeneralised, type SearchOptions } from './generalised';
export * from './generalised-problem';
export { assignGreedily } from './greedy';
export * from './problem';
