export * from './problem';
export * from './search-routes';
export * from './check-routes';
