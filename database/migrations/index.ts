import { Initial1795442534518 } from './1795442534518-initial';

/** Every migration, oldest first. Written by `npm run generate:migration`. */
export const allMigrations = [Initial1795442534518] as const;
