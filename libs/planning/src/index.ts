export * from './domain/routing';
