export * from './basis';
export * from './day';
export * from './day-problem';
export * from './moves';
export * from './proposal';
export * from './standing';
